namespace Hub.Domain;

/// <summary>What the fund settles for one person at one institution, day by day, by the rule of the institution's province .</summary>
internal sealed class PayableDays(Derivation person, Agreements? agreements, InstitutionCode institution, RegionCode region, Lawbooks law)
{
    private readonly List<Registration> _registrations = [.. person.Registrations.Where(r => r.Institution == institution)];

    /// <summary>The province must have a rulebook.</summary>
    public PayableDay On(DateOnly day)
    {
        var book = law.ApplyingIn(region, day)!;
        var eligibility = book.Eligibility?.Article ?? book.Payable.Article;
        if (agreements is not null && StopsPayment(agreements.StateOn(day))) return new PayableDay(Payable.NotPayable, eligibility, null);
        var here = _registrations.FindAll(r => r.ActiveOn(day));
        if (here.Count == 0) return new PayableDay(book.Eligibility?.Unregistered ?? Payable.NotPayable, eligibility, null);
        var answer = new PayableDay(book.Payable.Normal, book.Payable.Article, null);
        if (here.Exists(r => book.Effects.Of(r.Category) == Effect.FeesNotSettled)) answer = Worse(answer, day, book);
        var uncommitted = book.Eligibility?.Uncommitted ?? Payable.Payable;
        return uncommitted > answer.Payable && !here.Exists(r => CommittedOn(r, day)) ? new PayableDay(uncommitted, eligibility, null) : answer;
    }

    /// <summary>The days on which the answer can become another.</summary>
    public IEnumerable<DateOnly> Turns()
    {
        foreach (var book in law.All.Where(b => b.Region == region.Province))
        {
            yield return book.InForceFrom;
            if (book.InForceTo is { } last) yield return last.AddDays(1);
        }

        foreach (var registration in _registrations)
        {
            yield return registration.RegisteredOn;
            if (registration.ClosedOn < DateOnly.MaxValue) yield return registration.ClosedOn.Value.AddDays(1);
            if (registration.CommitmentOn is { } committed) yield return committed;
        }

        foreach (var evaluation in Renewals()) yield return evaluation.CommitmentOn!.Value;
        foreach (var day in person.TermDays) yield return day;
        foreach (var day in agreements?.Days() ?? []) yield return day;
    }

    /// <summary>中止 and 解除, and services that the fund pays for stopped as a whole; a pause of settlement keeps back money and refuses nothing .</summary>
    private static bool StopsPayment(AgreementState state) => state is AgreementState.ServicesSuspended or AgreementState.Suspended or AgreementState.Terminated;

    /// <summary>By the term that leaves least to be settled; the most severe goes first among equals. Pending ones do not hold.</summary>
    private PayableDay Worse(PayableDay answer, DateOnly day, Rulebook book)
    {
        foreach (var sanction in person.On(day).Sanctions.Where(s => s.HoldsOn(day)))
        {
            var payable = book.PayableFor(sanction.Status, sanction.Cause);
            if (payable <= answer.Payable) continue;
            var lost = sanction is { Status: Status.Terminated, Cause: Cause.LicenceLost } ? book.LicenceLoss?.Article : null;
            answer = new PayableDay(payable, lost ?? book.Payable.Article, sanction.Id);
        }

        return answer;
    }

    /// <summary>By the registration's own commitment, or the new one that a return from termination came with 重新作出承诺.</summary>
    private bool CommittedOn(Registration registration, DateOnly day) =>
        registration.CommitmentOn <= day || Renewals().Any(e => e.CommitmentOn <= day && e.Region.Province == registration.Region.Province && person.Sanctions.Any(s =>
            s.Status == Status.Terminated && s.From <= e.CommitmentOn && registration.RegisteredOn <= s.EndedOn && registration.RegisteredOn > (s.NoRegistrationUntil ?? s.From)));

    private IEnumerable<RestorationDecidedEntry> Renewals() =>
        person.Entries.Select(e => e.Content).OfType<RestorationDecidedEntry>().Where(e => e is { Outcome: Outcome.Passed, CommitmentOn: not null });
}

/// <summary>What the fund settles on a day, by which article and which term.</summary>
internal readonly record struct PayableDay(Payable Payable, ArticleRef Article, string? Sanction);
