using Hub.Domain;

namespace Hub.Store;

/// <summary>Reads the registrations of persons: in one statement for any number of them.</summary>
internal sealed class RegistrationsOfPersons(Database database)
{
    /// <summary>As <see cref="WithinScope"/> has it for a registration r; the values of a scope come first.</summary>
    public const string Within = "r.region BETWEEN $1 AND $2 AND ($3 IS NULL OR r.kind = $3) AND ($4 IS NULL OR r.institution = $4)";

    private readonly string _text = $"""
        SELECT r.file_id, CASE WHEN {Within} THEN r.content END FROM registrations r WHERE r.file_id {Statement.In(database, "$8")}
            AND (NOT $6 OR (r.registered_on <= $7 AND (r.closed_on IS NULL OR r.closed_on >= $7)))
            AND ($5 IS NULL OR EXISTS (SELECT 1 FROM person_codes o WHERE o.code = $5 AND o.file_id = r.file_id))
        ORDER BY r.registered_on, r.id
        """;

    /// <summary>Of each person those at institutions within the scope, in the order of their days; the others are counted as withheld.</summary>
    public async Task<IReadOnlyList<Reached<Registration>>> ReadAsync(IReadOnlyCollection<string> fileIds, bool activeOnly, Scope scope, DateOnly day, CancellationToken cancellation)
    {
        await using var statement = await Statement.OpenAsync(database, _text, cancellation);
        var rows = await statement.With(scope).With(activeOnly).With(day).With(fileIds)
            .ReadAsync(row => (FileId: row.GetString(0), Content: row.IsDBNull(1) ? null : StoreJson.Read<Registration>(row.GetString(1))), cancellation);
        var byFile = rows.ToLookup(r => r.FileId, r => r.Content);
        return [.. fileIds.Select(f => new Reached<Registration>([.. byFile[f].OfType<Registration>()], byFile[f].Count(r => r is null)))];
    }
}
