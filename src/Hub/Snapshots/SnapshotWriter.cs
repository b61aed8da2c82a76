using System.Buffers;
using System.Text.Json;
using GraphQL.Execution;
using Hub.Configuration;
using Hub.Domain;
using Hub.Schema;
using Hub.Store;

namespace Hub.Snapshots;

/// <summary>
/// Writes a region's person files as a caller sees them, one a line, between what held when it began and when it ended: the same that the
/// caller could page through itself.
/// </summary>
internal sealed class SnapshotWriter(HubSchema schema, Caller caller)
{
    public const string DefaultFields = "id codes name standing { status from lastDay } registrations { institution { code } category registeredOn }";

    private const string State = "query($region: RegionCode!) { regionState(region: $region) { region cursor day persons digest } }";

    /// <returns>How many persons were written; and whether the copy was checked: true when nothing was added to the log meanwhile and its digest agrees.</returns>
    /// <exception cref="SettingsException">The caller may not read that, or it is nothing that can be asked.</exception>
    public async Task<(int Persons, bool Checked)> WriteAsync(RegionCode region, string fields, TextWriter output, IProgress<(long Done, long All)>? progress, CancellationToken cancellation)
    {
        var document = $"query Snapshot($region: RegionCode!, $after: Cursor) {{ practitioners(where: {{region: $region}}, first: 500, after: $after) {{ nodes {{ {fields} }} pageInfo {{ hasNextPage endCursor }} totalCount }} }}";
        var begun = await StateAsync(region, cancellation);
        await output.WriteLineAsync($"{{\"snapshot\":{begun.GetRawText()}}}");
        var (persons, digest, whole) = (0, new StateDigest(), true);
        for (string? after = null; ;)
        {
            var page = (await AskAsync(document, new { region = region.ToString(), after }, cancellation)).GetProperty("practitioners");
            foreach (var person in page.GetProperty("nodes").EnumerateArray())
            {
                await output.WriteLineAsync(person.GetRawText());
                persons++;
                if (LineOf(person) is { } line) digest.Add(line);
                else whole = false;
            }

            progress?.Report((persons, page.GetProperty("totalCount").GetInt32()));
            if (!page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()) break;
            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }

        var ended = await StateAsync(region, cancellation);
        await output.WriteLineAsync($"{{\"end\":{ended.GetRawText()}}}");
        return (persons, whole && Digest(begun) == Digest(ended) && digest.ToString() == Digest(ended));
    }

    private async Task<JsonElement> StateAsync(RegionCode region, CancellationToken cancellation) =>
        (await AskAsync(State, new { region = region.ToString() }, cancellation)).GetProperty("regionState");

    private async Task<JsonElement> AskAsync(string document, object variables, CancellationToken cancellation)
    {
        var written = new ArrayBufferWriter<byte>();
        var request = GraphQLRequest.Of(document) with { Variables = JsonSerializer.SerializeToElement(variables) };
        await schema.Executor.ExecuteAsync(request, schema.RequestOf(caller), written, cancellation);
        var answer = JsonSerializer.Deserialize<JsonElement>(written.WrittenSpan);
        return answer.TryGetProperty("errors", out var errors) ? throw new SettingsException(errors[0].GetProperty("message").GetString()!) : answer.GetProperty("data");
    }

    private static string? Digest(JsonElement state) => state.GetProperty("digest").GetString();

    /// <summary>Null where the fields that were asked for are too few to make one.</summary>
    private static string? LineOf(JsonElement person)
    {
        if (!person.TryGetProperty("codes", out var codes) || !person.TryGetProperty("standing", out var standing)) return null;
        if (!standing.TryGetProperty("status", out var status) || !standing.TryGetProperty("lastDay", out var lastDay)) return null;
        return RegionState.Line(codes.EnumerateArray().Select(c => c.GetString()!), status.GetString()!, lastDay.GetString());
    }
}
