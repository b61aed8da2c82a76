using System.Data.Common;
using Hub.Domain;

namespace Hub.Store;

/// <summary>Reads who persons are, without their files: in one statement, those within a scope and those that are not.</summary>
internal sealed class PersonNames
{
    private readonly Database _database;
    private readonly string _ofCodes;
    private readonly string _ofIds;
    private readonly SharedReads<(Scope, DateOnly), NamedPerson> _byCode;

    public PersonNames(Database database)
    {
        _database = database;
        _ofCodes = Text($"p.file_id IN (SELECT a.file_id FROM person_codes a WHERE a.code {Statement.In(database, "$8")})");
        _ofIds = Text($"p.file_id {Statement.In(database, "$8")}");
        _byCode = new SharedReads<(Scope, DateOnly), NamedPerson>(database.IsSqlite, ReadByCodeAsync);
    }

    public async Task<NamedPerson?> OfCodeAsync(PersonCode code, Scope scope, DateOnly day, CancellationToken cancellation) =>
        (await _byCode.ReadAsync((scope, day), [code.Value], cancellation)).GetValueOrDefault(code.Value);

    public async Task<IReadOnlyList<NamedPerson>> OfIdsAsync(IReadOnlyCollection<string> fileIds, Scope scope, DateOnly day, CancellationToken cancellation)
    {
        await using var statement = await Statement.OpenAsync(_database, _ofIds, cancellation);
        return await ReadAsync(Within(statement, scope, day).With(fileIds), cancellation);
    }

    private async Task<IReadOnlyDictionary<string, NamedPerson>> ReadByCodeAsync((Scope Scope, DateOnly Day) within, IReadOnlyCollection<string> codes, CancellationToken cancellation)
    {
        await using var statement = await Statement.OpenAsync(_database, _ofCodes, cancellation);
        var persons = await ReadAsync(Within(statement, within.Scope, within.Day).With(codes), cancellation);
        return persons.SelectMany(p => p.Person.Codes, (person, code) => (code.Value, person)).ToDictionary();
    }

    /// <summary>
    /// As <see cref="WithinScope"/> has it for persons; but with a limit, by which PostgreSQL looks for the one person, and draws up no list of all who are within.
    /// </summary>
    private static string Text(string asked) => $"""
        SELECT p.file_id, p.name, c.code,
            ($5 IS NULL OR (SELECT 1 FROM person_codes o WHERE o.code = $5 AND o.file_id = p.file_id LIMIT 1) IS NOT NULL)
            AND (NOT $6 OR (SELECT 1 FROM registrations r WHERE r.file_id = p.file_id
                AND r.registered_on <= $7 AND (r.closed_on IS NULL OR r.closed_on >= $7) AND {RegistrationsOfPersons.Within} LIMIT 1) IS NOT NULL)
        FROM persons p LEFT JOIN person_codes c ON c.file_id = p.file_id WHERE {asked} ORDER BY p.file_id, c.code
        """;

    private static Statement Within(Statement statement, Scope scope, DateOnly day) => statement.With(scope).With(scope.Empty || scope.HasPlace()).With(day);

    private static async Task<IReadOnlyList<NamedPerson>> ReadAsync(Statement statement, CancellationToken cancellation)
    {
        var rows = await statement.ReadAsync(Read, cancellation);
        var persons = new List<NamedPerson>();
        for (var i = 0; i < rows.Count;)
        {
            var (first, codes) = (rows[i], new List<PersonCode>());
            for (; i < rows.Count && rows[i].FileId == first.FileId; i++) if (rows[i].Code is { } code) codes.Add(PersonCode.Parse(code));
            persons.Add(new NamedPerson(new Person(first.FileId, first.Name, codes), first.IsWithin));
        }

        return persons;
    }

    private static (string FileId, string Name, string? Code, bool IsWithin) Read(DbDataReader row) =>
        (row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), row.GetBoolean(3));
}
