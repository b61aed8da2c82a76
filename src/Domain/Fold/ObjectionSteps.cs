namespace Hub.Domain;

/// <summary>The steps that say which objections are under review, and how the others were decided.</summary>
internal static class ObjectionSteps
{
    public static void Of(DateOnly day, IReadOnlyList<Objection> objections, List<ExplanationStep> steps, Lawbooks law)
    {
        foreach (var objection in objections)
        {
            if (objection.FiledOn > day) continue;
            var article = law.ApplyingIn(objection.Region, objection.FiledOn)?.Objection?.Article;
            if (objection.OpenOn(day))
            {
                steps.Add(new ExplanationStep($"{objection.FiledOn:yyyy-MM-dd}提出异议，正在复核；复核期间不停止执行", $"An objection of {objection.FiledOn:yyyy-MM-dd} is under review, which suspends nothing", article, "A-28", objection.Id));
            }
            else if (objection.Decided is { } decided && decided.DecidedOn.Year == day.Year)
            {
                var (zh, en) = Words(decided.Outcome);
                steps.Add(new ExplanationStep($"{decided.DecidedOn:yyyy-MM-dd}异议复核结果：{zh}", $"The objection was decided on {decided.DecidedOn:yyyy-MM-dd}: {en}", article, decided.Outcome == ObjectionOutcome.Changed ? "A-32" : null, objection.Id));
            }
        }
    }

    private static (string Zh, string En) Words(ObjectionOutcome outcome) => outcome switch
    {
        ObjectionOutcome.Upheld => ("维持", "upheld"),
        ObjectionOutcome.Changed => ("变更", "changed"),
        _ => ("撤回", "withdrawn"),
    };
}
