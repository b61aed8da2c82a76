using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Where persons are registered on a day, for the events that the calendar makes of them.</summary>
internal sealed class PersonsOnDay
{
    private readonly ILookup<string, Registration> _registrations;
    private readonly Dictionary<InstitutionCode, RegionCode> _regions = [];
    private readonly DateOnly _day;

    private PersonsOnDay(IEnumerable<(string FileId, Registration Registration)> registrations, DateOnly day)
    {
        (_registrations, _day) = (registrations.ToLookup(r => r.FileId, r => r.Registration), day);
        foreach (var registration in _registrations.SelectMany(r => r)) _regions.TryAdd(registration.Institution, registration.Region);
    }

    public static async Task<PersonsOnDay> LoadAsync(HubContext db, IEnumerable<string> fileIds, DateOnly day, CancellationToken cancellation)
    {
        var files = fileIds.Distinct().ToList();
        var rows = files.Count == 0 ? [] : await db.Registrations.Where(r => files.Contains(r.FileId)).ToListAsync(cancellation);
        return new PersonsOnDay(rows.Select(r => (r.FileId, StoreJson.Read<Registration>(r.Content))), day);
    }

    public IReadOnlyList<Registration> Registrations(string fileId) => [.. _registrations[fileId]];

    public HeardOf Of(string fileId)
    {
        var active = Hearings.Active(_registrations[fileId], _day);
        return new HeardOf(fileId, [.. Hearings.At(active)], Hearings.Institutions(active));
    }

    public RegionCode? RegionOf(InstitutionCode? institution) => institution is { } code && _regions.TryGetValue(code, out var region) ? region : null;
}
