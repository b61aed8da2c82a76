using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Reads from the database what the index keeps of persons.</summary>
internal static class IndexRows
{
    /// <summary>These files as they stand.</summary>
    public static async Task<List<IndexedPerson>> OfFilesAsync(HubContext db, IReadOnlyList<string> files, CancellationToken cancellation) => await ReadAsync(
        db.Persons.Where(p => files.Contains(p.FileId)), db.PersonCodes.Where(c => files.Contains(c.FileId)),
        db.Registrations.Where(r => files.Contains(r.FileId)), db.Sanctions.Where(s => files.Contains(s.FileId)), await FileMarks.OfFilesAsync(db, files, cancellation), cancellation);

    /// <summary>Some files behind one, in the order of their ids.</summary>
    /// <param name="marks">Of every file.</param>
    public static async Task<List<IndexedPerson>> AfterAsync(HubContext db, string after, int limit, FileMarks marks, CancellationToken cancellation)
    {
        var next = db.Persons.Where(p => string.Compare(p.FileId, after) > 0).OrderBy(p => p.FileId).Take(limit);
        var last = await next.Select(p => p.FileId).MaxAsync(f => (string?)f, cancellation);
        if (last is null) return [];
        return await ReadAsync(
            next, db.PersonCodes.Where(c => string.Compare(c.FileId, after) > 0 && string.Compare(c.FileId, last) <= 0),
            db.Registrations.Where(r => string.Compare(r.FileId, after) > 0 && string.Compare(r.FileId, last) <= 0),
            db.Sanctions.Where(s => string.Compare(s.FileId, after) > 0 && string.Compare(s.FileId, last) <= 0), marks, cancellation);
    }

    public static IndexedRegistration Read(RegistrationRow row) => Read(row.Institution, row.Kind, row.Region, row.Category, row.RegisteredOn, row.ClosedOn, row.Content);

    public static IndexedSanction Read(SanctionRow row) => IndexedSanction.Of(StoreJson.Read<Sanction>(row.Content));

    private static async Task<List<IndexedPerson>> ReadAsync(
        IQueryable<PersonRow> persons, IQueryable<PersonCodeRow> codes, IQueryable<RegistrationRow> registrations, IQueryable<SanctionRow> sanctions, FileMarks marks, CancellationToken cancellation)
    {
        var named = await persons.OrderBy(p => p.FileId).Select(p => new { p.FileId, p.Name }).ToListAsync(cancellation);
        var codesOf = (await codes.ToListAsync(cancellation)).ToLookup(c => c.FileId, c => c.Code);
        var registered = (await registrations.Select(r => new { r.FileId, r.Institution, r.Kind, r.Region, r.Category, r.RegisteredOn, r.ClosedOn, r.Content }).ToListAsync(cancellation))
            .ToLookup(r => r.FileId);
        var sanctioned = (await sanctions.Where(s => s.From != null).Select(s => new { s.FileId, s.Content }).ToListAsync(cancellation))
            .ToLookup(s => s.FileId, s => s.Content);
        return named.ConvertAll(p =>
        {
            // By what is no code nobody can ask.
            var person = new IndexedPerson(p.FileId, p.Name, marks.Published.Contains(p.FileId))
            {
                IsOnlyRegistered = !marks.MoreThanRegistered.Contains(p.FileId),
                Codes = [.. codesOf[p.FileId].Where(c => PersonCode.TryParse(c, out _)).Select(PersonCode.Parse)],
            };
            try
            {
                return person with
                {
                    Registrations = [.. registered[p.FileId].Select(r => Read(r.Institution, r.Kind, r.Region, r.Category, r.RegisteredOn, r.ClosedOn, r.Content))],
                    Sanctions = [.. sanctioned[p.FileId].Select(s => IndexedSanction.Of(StoreJson.Read<Sanction>(s)))],
                };
            }
            catch (Exception)
            {
                // Whatever it is that stands there, it concerns whoever asks about this person, not the index of all.
                return person with { IsReadable = false };
            }
        });
    }

    private static IndexedRegistration Read(string institution, int kind, int region, int category, DateOnly registeredOn, DateOnly? closedOn, string content) => new(
        new RegisteredPlace(InstitutionCode.Parse(institution), StoreJson.Read<Named>(content).InstitutionName, (InstitutionKind)kind, RegionCode.FromNumber(region)),
        (Category)category, registeredOn, closedOn);

    /// <summary>What of a registration's content no column has.</summary>
    private sealed record Named(string InstitutionName);
}
