using Hub.Domain;

namespace Hub.Store;

/// <summary>What the entries of a transaction name, before anything is looked up.</summary>
internal sealed class SubmitNeeds
{
    public SubmitNeeds(IReadOnlyList<PreparedEntry> prepared)
    {
        List<Entry> entries = [.. prepared.Select(p => p.Entry)];
        Entries = entries;
        Codes = [.. entries.Select(e => e.Subject).OfType<PersonCode>().Concat(entries.SelectMany(e => e.Responsible)).Concat(prepared.Select(p => p.LocalCode).OfType<PersonCode>()).Select(c => c.Value).Distinct()];
        Controls = [.. prepared.Select(p => p.Control).Distinct()];
        Referred = [.. entries.Select(e => e.Target).OfType<string>().Concat(Controls).Distinct()];
        Registered = [.. prepared.Select(p => p.FileId).OfType<string>().Distinct()];
        Corrected = [.. entries.OfType<IdentityCorrectedEntry>().Select(c => c.Person.Value).Distinct()];
        Damaged = [.. entries.Where(InstitutionRecord.IsDamages).Select(PlaceOf)];
        Signing = [.. entries.Where(InstitutionRecords.IsSigning).Select(PlaceOf)];
        Agreed = [.. entries.Where(e => e is AgreementEntry).Select(PlaceOf)];
        Joined = [.. entries.OfType<RegistrationEntry>().Select(PlaceOf)];
        // Scores and departures change an institution's ratio, and two at once must not both miss the line that they reach together.
        Changed = [.. entries.Where(e => e.Place is not null && (e.Subject is null || e is PointsEntry or RegistrationClosedEntry) && e is not RegistrationEntry).Select(PlaceOf), .. entries.OfType<ReportSentEntry>().Select(e => e.Region.ToString())];
    }

    public IReadOnlyList<Entry> Entries { get; }
    public List<string> Codes { get; }
    public List<string> Controls { get; }
    /// <summary>Controls of the entries that these are about, and of these themselves, which may be there already.</summary>
    public List<string> Referred { get; }
    /// <summary>The codes under which a wrong number was filed.</summary>
    public List<string> Corrected { get; }
    /// <summary>The files of those who are registered, or whose right number is told.</summary>
    public List<string> Registered { get; }
    /// <summary>Institutions whose damages decisions change.</summary>
    public HashSet<string> Damaged { get; }
    /// <summary>Institutions whose signings change.</summary>
    public HashSet<string> Signing { get; }
    /// <summary>Institutions on whose agreement something is decided.</summary>
    public HashSet<string> Agreed { get; }
    /// <summary>Institutions that somebody joins.</summary>
    public HashSet<string> Joined { get; }
    /// <summary>Institutions, and regions, whose own records or numbers change.</summary>
    public HashSet<string> Changed { get; }

    /// <summary>Taking an entry back changes what the entry changed.</summary>
    public void Refer(IReadOnlyDictionary<string, FiledAt> found)
    {
        foreach (var entry in Entries.Where(e => e.Target is not null))
        {
            if (!found.TryGetValue(entry.Target!, out var at)) continue;
            if (at.InstitutionFile is { } file) Changed.Add(file);
            if (entry is not ReversalEntry || at.Institution is not { } place) continue;
            if (at.Damages) Damaged.Add(place);
            if (at.Agreement)
            {
                Signing.Add(place);
                Agreed.Add(place);
            }

            if (at.Damages || at.Agreement) Changed.Add(place);
        }
    }

    private static string PlaceOf(Entry entry) => entry.Place!.Value.Value;
}
