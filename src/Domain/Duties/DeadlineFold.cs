namespace Hub.Domain;

/// <summary>What is due of and for one person, each from a day that one entry carries to a day that the same or another carries.</summary>
internal static class DeadlineFold
{
    /// <summary>By the day they are due.</summary>
    public static IReadOnlyList<Deadline> Of(Derivation person) =>
    [
        .. CommitmentDeadlines.Of(person)
            .Concat(NoticeDeadlines.Of(person))
            .Concat(ObjectionDeadlines.Of(person))
            .Concat(RestorationDeadlines.Of(person))
            .Concat(ReportingDeadlines.Of(person))
            .OrderBy(d => d.DueOn).ThenBy(d => d.Id, StringComparer.Ordinal),
    ];
}
