using Hub.Domain;

namespace Hub.Schema;

/// <summary>Which kinds of entries a caller is told of at all; of the others not even that they are there.</summary>
internal static class ToldEntries
{
    // What is still open, a return to eligibility and what the institution does and maintains are between person, institution and agency.
    private static readonly HashSet<string> Between = ["objection", "objectionStep", "repairApplied", "restorationApplied", "restorationDecided", "dutyDone", "reportedStatus"];

    public static bool Has(Session session, string kind) => session.Caller?.Audience switch
    {
        // 行政审批部门 has the results of cases alone.
        Audience.Approval => kind == "caseResult",
        Audience.Health or Audience.Drug => !Between.Contains(kind),
        Audience.Enforcement => !Between.Contains(kind) && kind is not ("objectionDecided" or "repair"),
        // 移送 and 后续处理 are between agency and department.
        Audience.Institution => kind is not ("caseTransferred" or "caseResult"),
        _ => true,
    };

    /// <summary>Of the kinds that are asked for (null: any) those that the caller is told of; null: all that there are.</summary>
    public static IReadOnlyList<string>? Of(Session session, IReadOnlyList<string>? asked)
    {
        if (EntryForms.Kinds.All(kind => Has(session, kind))) return asked;
        return [.. (asked ?? EntryForms.Kinds).Where(kind => Has(session, kind))];
    }
}
