using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Reads the audit log for those whom it tells of, and for those who watch over it.</summary>
internal sealed class DisclosureReader(Database database)
{
    public async Task<DisclosurePage> PageAsync(DisclosureFilter where, Paging paging, CancellationToken cancellation)
    {
        await using var db = await database.ContextAsync(cancellation);
        var records = Filtered(db, where);
        if (paging.After is { } after)
        {
            var (at, node, sequence) = DisclosureCursor.Parse(after);
            records = records.Where(r => r.At < at || (r.At == at && (string.Compare(r.Node, node) > 0 || (r.Node == node && r.Sequence < sequence))));
        }

        // One record more than the page tells whether there is a next.
        var rows = await records.OrderByDescending(r => r.At).ThenBy(r => r.Node).ThenByDescending(r => r.Sequence).Take(paging.First + 1).ToListAsync(cancellation);
        return new DisclosurePage([.. rows.Take(paging.First).Select(r => new Edge<FiledDisclosure>(new DisclosureCursor(r.At, r.Node, r.Sequence).ToString(), Read(r, where.Files)))], rows.Count > paging.First, paging.After is not null);
    }

    public async Task<FiledDisclosure?> FindAsync(string node, long sequence, DisclosureFilter where, CancellationToken cancellation)
    {
        await using var db = await database.ContextAsync(cancellation);
        return await Filtered(db, where).FirstOrDefaultAsync(r => r.Node == node && r.Sequence == sequence, cancellation) is { } row ? Read(row, where.Files) : null;
    }

    private static IQueryable<AuditRecordRow> Filtered(HubContext db, DisclosureFilter where)
    {
        IQueryable<AuditRecordRow> records;
        if (where.Files is { } files)
        {
            var places = db.AuditPersons.Where(p => files.Contains(p.FileId)).Select(p => new { p.Node, p.Sequence }).Distinct();
            records = places.Join(db.AuditRecords, p => p, r => new { r.Node, r.Sequence }, (_, r) => r);
        }
        else
        {
            records = db.AuditRecords.Where(r => db.AuditPersons.Any(p => p.Node == r.Node && p.Sequence == r.Sequence));
        }

        foreach (var (audience, until) in where.Until)
        {
            var name = EnumName.Of(audience);
            records = records.Where(r => r.Audience != name || r.At <= until);
        }

        return records;
    }

    private static FiledDisclosure Read(AuditRecordRow row, IReadOnlyList<string>? files)
    {
        var content = AuditContent.Read(row.Content);
        var given = files is null ? content.Given : [.. content.Given.Where(g => g.Persons.Any(files.Contains))];
        return new FiledDisclosure(
            row.Node,
            row.Sequence,
            row.At,
            content.Client ?? "",
            Named<Audience>(content.Audience),
            RegionCode.Parse(content.Region ?? ""),
            Named<Purpose>(content.Purpose),
            content.Operation,
            Sorted(given.SelectMany(g => g.Fields)),
            Sorted(given.SelectMany(g => g.Withheld)));
    }

    private static List<string> Sorted(IEnumerable<string> fields) => [.. fields.Distinct().Order(StringComparer.Ordinal)];

    private static T Named<T>(string? name) where T : struct, Enum => EnumName.TryParse<T>(name ?? "", out var value) ? value : throw new FormatException($"A record of the audit log names no {typeof(T).Name}.");
}
