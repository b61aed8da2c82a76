namespace Hub.Domain;

/// <summary>登记备案: registrations and closings, institution by institution, in the order of their days.</summary>
internal sealed class RegistrationFold(IReadOnlyList<Sanction> sanctions)
{
    private readonly List<Registration> _registrations = [];
    private readonly List<RegistrationClosedEntry> _unmatched = [];

    /// <param name="entries">In fold order.</param>
    /// <param name="sanctions">In the province of a termination that holds, a registration is a new one, not maintenance.</param>
    public static IReadOnlyList<Registration> Of(LedgerEntry[] entries, IReadOnlyList<Sanction> sanctions)
    {
        var fold = new RegistrationFold(sanctions);
        foreach (var entry in entries)
        {
            if (entry.Content is RegistrationEntry opened) fold.Open(entry.Control, opened);
            else if (entry.Content is RegistrationClosedEntry closed && !fold.Close(closed)) fold._unmatched.Add(closed);
        }

        return fold._registrations;
    }

    private void Open(string control, RegistrationEntry entry)
    {
        var open = _registrations.FindIndex(r => r.Institution == entry.Institution && r.Category == entry.Category && r.ClosedOn is null);
        if (open < 0)
        {
            // Closed on the day it began: the closing stands first in the order of one day.
            var sameDay = _unmatched.Exists(c => c.Institution == entry.Institution && c.ClosedOn == entry.RegisteredOn);
            _registrations.Add(New(control, entry.RegisteredOn, entry) with { ClosedOn = sameDay ? entry.RegisteredOn : null });
            return;
        }

        var running = _registrations[open];
        if (sanctions.Any(s => Terminates(s, running, entry)))
        {
            _registrations[open] = running with { ClosedOn = entry.RegisteredOn.AddDays(-1) };
            _registrations.Add(New(control, entry.RegisteredOn, entry));
            return;
        }

        _registrations[open] = New(running.Id, running.RegisteredOn, entry) with
        {
            EmployedOn = entry.EmployedOn ?? running.EmployedOn,
            CommitmentOn = running.CommitmentOn ?? entry.CommitmentOn,
            InstitutionPublic = entry.InstitutionPublic ?? running.InstitutionPublic,
        };
    }

    /// <summary>It came over the running registration and still held the day before; one that a reversal took away did not.</summary>
    private static bool Terminates(Sanction sanction, Registration running, RegistrationEntry entry) =>
        sanction.Status == Status.Terminated && sanction.Region.Province == entry.Region.Province
        && running.RegisteredOn <= sanction.From && entry.RegisteredOn > sanction.From && sanction.HoldsOn(entry.RegisteredOn.AddDays(-1));

    private bool Close(RegistrationClosedEntry entry)
    {
        var found = false;
        for (var i = 0; i < _registrations.Count; i++)
        {
            var running = _registrations[i];
            if (running.Institution != entry.Institution || running.ClosedOn is not null) continue;
            _registrations[i] = running with { ClosedOn = entry.ClosedOn };
            found = true;
        }

        return found;
    }

    private static Registration New(string id, DateOnly registeredOn, RegistrationEntry entry) => new()
    {
        Id = id,
        Institution = entry.Institution,
        InstitutionName = entry.InstitutionName,
        InstitutionKind = entry.InstitutionKind,
        InstitutionPublic = entry.InstitutionPublic,
        Region = entry.Region,
        Category = entry.Category,
        PrincipalRole = entry.PrincipalRole,
        Department = entry.Department,
        PracticeType = entry.PracticeType,
        PracticeClass = entry.PracticeClass,
        PracticeScope = entry.PracticeScope,
        Title = entry.Title,
        EmployedOn = entry.EmployedOn,
        RegisteredOn = registeredOn,
        CommitmentOn = entry.CommitmentOn,
    };
}
