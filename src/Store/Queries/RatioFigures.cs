using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>What an institution's ratio of a year is made of; the rule of its province says what it means.</summary>
/// <param name="Institution">As the latest registration describes it.</param>
/// <param name="Related">Distinct persons actively registered there on the day of evaluation.</param>
/// <param name="DecidedThere">The year's person-times.</param>
public sealed record RatioFigures(Institution Institution, int Related, IReadOnlyList<PersonTime> DecidedThere)
{
    public InstitutionRatio Of(int year, Lawbooks law) =>
        Ratios.Of(year, Related, DecidedThere, Institution.Kind, law.ApplyingIn(Institution.Region, new DateOnly(year, 12, 31)));

    /// <summary>With the person file of each person-time, for any number of institutions in one round trip.</summary>
    internal static async Task<Dictionary<InstitutionCode, (RatioFigures Figures, IReadOnlyList<string> FileIds)>> LoadAsync(HubContext db, IReadOnlyList<string> codes, int year, DateOnly day, CancellationToken cancellation)
    {
        if (codes.Count == 0) return [];
        DateOnly first = new(year, 1, 1), last = new(year, 12, 31);
        var rows = await db.Institutions.Where(i => codes.Contains(i.Code)).Select(i => new
        {
            Institution = i,
            Related = db.Registrations.Where(r => r.Institution == i.Code && r.RegisteredOn <= day && (r.ClosedOn == null || r.ClosedOn >= day)).Select(r => r.FileId).Distinct().Count(),
            Times = db.Sanctions.Where(s => s.Institution == i.Code && s.PersonTime && s.DecidedOn >= first && s.DecidedOn <= last).OrderBy(s => s.Id).ToList(),
        }).AsSingleQuery().ToListAsync(cancellation);
        return rows.ToDictionary(r => InstitutionCode.Parse(r.Institution.Code), r => (
            new RatioFigures(Institution.Read(r.Institution), r.Related, [.. r.Times.Select(s => new PersonTime(StoreJson.Read<Sanction>(s.Content), s.Principal))]),
            (IReadOnlyList<string>)[.. r.Times.Select(s => s.FileId)]));
    }
}
