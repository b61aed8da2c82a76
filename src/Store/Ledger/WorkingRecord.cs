using System.Collections.Immutable;
using Hub.Domain;

namespace Hub.Store;

/// <summary>The record of institutions while a transaction adds to it: what is added costs no more than its own institution's part, and a fold that was made before sees nothing of it.</summary>
internal sealed class WorkingRecord : IInstitutionRecord
{
    private readonly ImmutableDictionary<InstitutionCode, Part> _parts;

    private WorkingRecord(ImmutableDictionary<InstitutionCode, Part> parts) => _parts = parts;

    public static WorkingRecord Empty { get; } = new(ImmutableDictionary<InstitutionCode, Part>.Empty);

    /// <param name="entries">Of institutions, and the reversals of these.</param>
    public static WorkingRecord Of(IReadOnlyList<LedgerEntry> entries)
    {
        var places = entries.Where(e => e.Content.Place is not null).DistinctBy(e => e.Control).ToDictionary(e => e.Control, e => e.Content.Place!.Value);
        return new WorkingRecord(entries.GroupBy(e => e.Content.Place ?? places[e.Content.Target!]).ToImmutableDictionary(p => p.Key, p => new Part([.. p])));
    }

    /// <param name="place">The institution that the entry, or what it takes back, is about.</param>
    public WorkingRecord With(InstitutionCode place, LedgerEntry entry) => new(_parts.SetItem(place, new Part([.. Of(place).Entries, entry])));

    public IReadOnlyList<DamagesDecision> DamagesOn(InstitutionCode institution, int year) => Of(institution).Record.DamagesOn(institution, year);

    public IReadOnlyList<AgreementSigning> SigningsOf(InstitutionCode institution) => Of(institution).Record.SigningsOf(institution);

    public IReadOnlyList<AgreementDecision> AgreementsOf(InstitutionCode institution) => Of(institution).Record.AgreementsOf(institution);

    public IEnumerable<DateTimeOffset> MomentsOf(InstitutionCode institution) => Of(institution).Record.MomentsOf(institution);

    public IInstitutionRecord KnownBefore(DateTimeOffset moment) => InstitutionRecord.Of(_parts.Values.SelectMany(p => p.Entries)).KnownBefore(moment);

    private Part Of(InstitutionCode institution) => _parts.GetValueOrDefault(institution, Part.Nothing);

    private sealed class Part(LedgerEntry[] entries)
    {
        private readonly Lazy<IInstitutionRecord> _record = new(() => InstitutionRecord.Of(entries));

        public static Part Nothing { get; } = new([]);

        public LedgerEntry[] Entries => entries;

        public IInstitutionRecord Record => _record.Value;
    }
}
