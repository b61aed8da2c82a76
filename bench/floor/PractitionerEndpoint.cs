using System.Globalization;
using System.Text.Json;
using Npgsql;

namespace Bench.Floor;

/// <summary>A person with registrations and their institutions by a code: three statements, as three levels have them.</summary>
internal sealed class PractitionerEndpoint(NpgsqlDataSource database, TokenCheck tokens)
{
    private const string Person = """
        SELECT p.file_id, p.name, ARRAY(SELECT code FROM person_codes o WHERE o.file_id = p.file_id ORDER BY code)
        FROM person_codes c JOIN persons p ON p.file_id = c.file_id
        WHERE c.code = $1 AND EXISTS (SELECT 1 FROM registrations r WHERE r.file_id = p.file_id
            AND r.registered_on <= $2 AND (r.closed_on IS NULL OR r.closed_on >= $2) AND r.region BETWEEN $3 AND $4)
        """;

    private const string Registrations = """
        SELECT category, registered_on, institution FROM registrations
        WHERE file_id = $1 AND registered_on <= $2 AND (closed_on IS NULL OR closed_on >= $2) ORDER BY registered_on, id
        """;

    private const string Institutions = "SELECT code, name, region FROM institutions WHERE code = ANY($1)";

    private static readonly string[] Categories = ["DOCTOR", "NURSE", "HOSPITAL_PHARMACIST", "TECHNICIAN", "FEE_REVIEWER", "PHARMACY_PRINCIPAL", "PHARMACY_PHARMACIST"];

    public async Task AnswerAsync(HttpContext http)
    {
        if (await tokens.RegionAsync(http) is not { } region) return;
        var code = (await Json.VariableAsync(http, "code"))[0];
        await Json.AnswerAsync(http, await ReadAsync(code, region), static (json, person) => Write(json, person));
    }

    private async Task<Found?> ReadAsync(string code, int region)
    {
        var today = DateOnly.FromDateTime(DateTime.Now);
        await using var connection = await database.OpenConnectionAsync();
        string file;
        Found person;
        await using (var command = Command(connection, Person, code, today, region, region % 10000 == 0 ? region + 9999 : region % 100 == 0 ? region + 99 : region))
        await using (var row = await command.ExecuteReaderAsync())
        {
            if (!await row.ReadAsync()) return null;
            file = row.GetString(0);
            person = new Found(row.GetString(1), row.GetFieldValue<string[]>(2), [], []);
        }
        await using (var command = Command(connection, Registrations, file, today))
        await using (var rows = await command.ExecuteReaderAsync())
        {
            while (await rows.ReadAsync()) person.Registrations.Add((rows.GetInt32(0), rows.GetFieldValue<DateOnly>(1), rows.GetString(2)));
        }
        await using (var command = Command(connection, Institutions, (object)person.Registrations.Select(r => r.Institution).Distinct().ToArray()))
        await using (var rows = await command.ExecuteReaderAsync())
        {
            while (await rows.ReadAsync()) person.Institutions.Add(rows.GetString(0), (rows.GetString(1), rows.GetInt32(2)));
        }
        return person;
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }

    private static void Write(Utf8JsonWriter json, Found? person)
    {
        if (person is null)
        {
            json.WriteNull("practitioner"u8);
            return;
        }
        json.WriteStartObject("practitioner"u8);
        json.WriteString("name"u8, person.Name);
        json.WriteStartArray("codes"u8);
        foreach (var code in person.Codes) json.WriteStringValue(code);
        json.WriteEndArray();
        json.WriteStartArray("registrations"u8);
        Span<char> text = stackalloc char[10];
        foreach (var (category, on, institution) in person.Registrations)
        {
            json.WriteStartObject();
            json.WriteString("category"u8, Categories[category]);
            on.TryFormat(text, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            json.WriteString("registeredOn"u8, text);
            json.WriteStartObject("institution"u8);
            var (name, region) = person.Institutions[institution];
            json.WriteString("code"u8, institution);
            json.WriteString("name"u8, name);
            region.TryFormat(text, out _, "D6", CultureInfo.InvariantCulture);
            json.WriteString("region"u8, text[..6]);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private sealed record Found(
        string Name, string[] Codes, List<(int Category, DateOnly On, string Institution)> Registrations, Dictionary<string, (string Name, int Region)> Institutions);
}
