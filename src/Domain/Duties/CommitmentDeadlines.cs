namespace Hub.Domain;

/// <summary>服务承诺: due after the institution signed its agreement, and of a new hire with the contract.</summary>
internal static class CommitmentDeadlines
{
    public static IEnumerable<Deadline> Of(Derivation person)
    {
        foreach (var registration in person.Registrations)
        {
            if (NewHire(registration, person.Law) is { } hired) yield return hired;
            var signings = person.Institutions.SigningsOf(registration.Institution);
            for (var i = 0; i < signings.Count; i++)
            {
                if (AfterSigning(registration, signings[i], isFirst: i == 0, person) is { } due) yield return due;
            }
        }
    }

    private static Deadline? NewHire(Registration registration, Lawbooks law) => registration.EmployedOn is not { } employed ? null
        : new DeadlineRun(DeadlineKind.NewHireCommitment, Audience.Institution, registration.Region, employed, registration.Id)
        {
            Institution = registration.Institution,
            DoneOn = registration.CommitmentOn,
        }.In(law);

    /// <summary>Of those who served there by then; who was hired later commits with the contract.</summary>
    private static Deadline? AfterSigning(Registration registration, AgreementSigning signing, bool isFirst, Derivation person)
    {
        var signed = signing.SignedOn;
        if (registration.EmployedOn > signed || registration.ClosedOn < signed) return null;
        var due = new DeadlineRun(DeadlineKind.Commitment, Audience.Institution, registration.Region, signed, signing.Entry)
        {
            Institution = registration.Institution,
            DoneOn = CommitmentFor(registration, signed, isFirst, person),
            Own = signing.Entry + registration.Id,
        }.In(person.Law);
        return due is null || (registration.RegisteredOn > due.DueOn && registration.EmployedOn is null) ? null : due;
    }

    /// <summary>The first since the signing; before the first signing that is known, one already made will do.</summary>
    private static DateOnly? CommitmentFor(Registration registration, DateOnly signed, bool isFirst, Derivation person)
    {
        var since = person.Entries.Select(e => e.Content).OfType<RegistrationEntry>()
            .Where(e => e.Institution == registration.Institution && e.CommitmentOn >= signed).Min(e => e.CommitmentOn);
        return since ?? (isFirst ? registration.CommitmentOn : null);
    }
}
