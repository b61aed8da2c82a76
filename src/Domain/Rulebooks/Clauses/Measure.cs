namespace Hub.Domain;

/// <summary>管理措施 at a total of the year or at a single score.</summary>
/// <param name="At">The lowest total, or single score, that it applies to.</param>
/// <param name="To">The highest, inclusive; null: and above, until the next line of its kind.</param>
/// <param name="Status">Null for the soft measures.</param>
/// <param name="Months">Of a suspension.</param>
/// <param name="BannedYears">Of a termination.</param>
/// <param name="By">Who has to do what is to be done; null where there is nothing.</param>
public sealed record Measure(ArticleRef Article, IReadOnlyList<string> Readings, int At, int? To, bool ForSingleScore, Status? Status, int? Months, int? BannedYears, IReadOnlyList<DutyKind> Duties, Audience? By) : Clause(Article, Readings)
{
    /// <summary>What is done, in Chinese.</summary>
    public string Action => string.Join("；", ((IEnumerable<string?>)[Term, .. Duties.Select(d => DutyWords.Of(d).Zh)]).OfType<string>());

    public bool AppliesTo(int points) => At <= points && (To is null || points <= To);

    /// <summary>Above zero when this measure is the longer one .</summary>
    public int CompareLength(Measure? other)
    {
        if (other is null) return 1;
        var status = (Status ?? Domain.Status.Normal).CompareTo(other.Status ?? Domain.Status.Normal);
        if (status != 0) return status;
        var banned = (BannedYears ?? 0).CompareTo(other.BannedYears ?? 0);
        return banned != 0 ? banned : (Months ?? 0).CompareTo(other.Months ?? 0);
    }

    private string? Term => Status switch
    {
        Domain.Status.Suspended => $"暂停{Months}个月",
        Domain.Status.Terminated => $"终止，{BannedYears}年内不得再次登记备案",
        _ => null,
    };
}
