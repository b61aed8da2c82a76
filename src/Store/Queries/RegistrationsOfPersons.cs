using Hub.Domain;

namespace Hub.Store;

/// <summary>Reads the registrations of persons: in one statement for any number of them.</summary>
internal sealed class RegistrationsOfPersons
{
    /// <summary>As <see cref="WithinScope"/> has it for a registration r; the values of a scope come first.</summary>
    public const string Within = "r.region BETWEEN $1 AND $2 AND ($3 IS NULL OR r.kind = $3) AND ($4 IS NULL OR r.institution = $4)";

    private static readonly Reached<Registration> None = new([], 0);

    private readonly Database _database;
    private readonly string _text;
    private readonly SharedReads<(bool, Scope, DateOnly), Reached<Registration>> _byFile;

    public RegistrationsOfPersons(Database database)
    {
        _database = database;
        _text = $"""
            SELECT r.file_id, CASE WHEN {Within} THEN r.content END FROM registrations r WHERE r.file_id {Statement.In(database, "$8")}
                AND (NOT $6 OR (r.registered_on <= $7 AND (r.closed_on IS NULL OR r.closed_on >= $7)))
                AND ($5 IS NULL OR EXISTS (SELECT 1 FROM person_codes o WHERE o.code = $5 AND o.file_id = r.file_id))
            ORDER BY r.registered_on, r.id
            """;
        _byFile = new SharedReads<(bool, Scope, DateOnly), Reached<Registration>>(database.IsSqlite, ReadByFileAsync);
    }

    /// <summary>Of each person those at institutions within the scope, in the order of their days; the others are counted as withheld.</summary>
    public async Task<IReadOnlyList<Reached<Registration>>> ReadAsync(IReadOnlyCollection<string> fileIds, bool activeOnly, Scope scope, DateOnly day, CancellationToken cancellation)
    {
        var found = await _byFile.ReadAsync((activeOnly, scope, day), fileIds, cancellation);
        return [.. fileIds.Select(file => found.GetValueOrDefault(file) ?? None)];
    }

    private async Task<IReadOnlyDictionary<string, Reached<Registration>>> ReadByFileAsync((bool ActiveOnly, Scope Scope, DateOnly Day) asked, IReadOnlyCollection<string> fileIds, CancellationToken cancellation)
    {
        await using var statement = await Statement.OpenAsync(_database, _text, cancellation);
        var rows = await statement.With(asked.Scope).With(asked.ActiveOnly).With(asked.Day).With(fileIds)
            .ReadAsync(row => (FileId: row.GetString(0), Content: row.IsDBNull(1) ? null : StoreJson.Read<Registration>(row.GetString(1))), cancellation);
        return rows.GroupBy(r => r.FileId, r => r.Content).ToDictionary(of => of.Key, of => new Reached<Registration>([.. of.OfType<Registration>()], of.Count(r => r is null)));
    }
}
