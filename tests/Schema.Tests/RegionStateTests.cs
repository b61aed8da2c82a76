using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema.Tests;

/// <summary>A receiver that took a copy and followed the stream can tell that it has all of it.</summary>
public sealed class RegionStateTests
{
    private const string State = "{ regionState(region: \"330000\") { region cursor day persons digest } }";
    private const string Copy = "{ practitioners(where: {region: \"330000\"}, first: 500) { nodes { codes standing { status lastDay } } } }";

    [Theory, MemberData(nameof(Whoever))]
    public async Task The_digest_is_of_what_the_caller_itself_reads(string who)
    {
        await using var hub = await StartAsync();
        var caller = Named[who];
        var state = (await hub.DataAsync(caller, State))["regionState"]!;
        var people = (await hub.DataAsync(caller, Copy))["practitioners"]!["nodes"]!.AsArray();

        Assert.Equal(people.Count, (int)state["persons"]!);
        Assert.Equal(DigestOf(people.Select(p => Line(p!["codes"]!.AsArray(), p["standing"]!["status"]!, p["standing"]!["lastDay"]))), (string?)state["digest"]);
    }

    [Fact]
    public async Task A_copy_that_follows_the_stream_from_the_cursor_comes_to_the_same_digest()
    {
        await using var hub = await StartAsync();
        var begun = (await hub.DataAsync(Callers.Agency, State))["regionState"]!;
        var copy = (await hub.DataAsync(Callers.Agency, Copy))["practitioners"]!["nodes"]!.AsArray().ToDictionary(p => (string)p!["codes"]![0]!, p => Line(p!["codes"]!.AsArray(), p["standing"]!["status"]!, p["standing"]!["lastDay"]));

        await hub.SubmitAsync(Given.Points(1), Given.Points(2), Given.Registration(7));
        var events = (await hub.DataAsync(Callers.Agency, $"{{ events(after: \"{begun["cursor"]}\", first: 100) {{ nodes {{ practitioner {{ codes standing {{ status lastDay }} }} }} }} }}"))["events"]!["nodes"]!.AsArray();
        foreach (var person in events.Select(e => e!["practitioner"]!)) copy[(string)person["codes"]![0]!] = Line(person["codes"]!.AsArray(), person["standing"]!["status"]!, person["standing"]!["lastDay"]);

        var now = (await hub.DataAsync(Callers.Agency, State))["regionState"]!;
        Assert.NotEqual((string?)begun["digest"], (string?)now["digest"]);
        Assert.Equal(DigestOf(copy.Values), (string?)now["digest"]);
        Assert.Empty((await hub.DataAsync(Callers.Agency, $"{{ events(after: \"{now["cursor"]}\") {{ nodes {{ id }} }} }}"))["events"]!["nodes"]!.AsArray());
    }

    [Fact]
    public async Task Whoever_is_kept_from_what_it_is_of_is_kept_from_the_digest()
    {
        await using var hub = await StartAsync();
        var narrowed = Callers.Health with { Without = FieldSet.Parse("Standing.status"), Purposes = [Callers.Health.Purpose] };

        Assert.Equal("NOT_SHARED", (string?)(await hub.ErrorAsync(narrowed, State))["extensions"]!["code"]);
    }

    [Fact]
    public async Task Of_fewer_than_five_there_is_no_digest_that_would_tell_how_each_stands()
    {
        await using var hub = await TestHub.StartAsync([.. Enumerable.Range(1, 4).Select(n => Given.Registration(n))]);
        var state = (await hub.DataAsync(Callers.Agency, State))["regionState"]!;

        Assert.Equal(4, (int)state["persons"]!);
        Assert.Null(state["digest"]);
        await hub.SubmitAsync(Given.Registration(5));
        Assert.NotNull((await hub.DataAsync(Callers.Agency, State))["regionState"]!["digest"]);
    }

    [Fact]
    public void A_digest_is_a_sum_that_carries()
    {
        var digest = new StateDigest();
        var lines = Enumerable.Range(0, 1_000).Select(n => $"D{n:D12}|NORMAL|").ToList();
        foreach (var line in Enumerable.Reverse(lines)) digest.Add(line);

        Assert.Equal(DigestOf(lines), digest.ToString());
    }

    public static TheoryData<string> Whoever => [.. Named.Keys];

    private static Dictionary<string, Caller> Named => new() { ["agency"] = Callers.Agency, ["health"] = Callers.Health, ["nation"] = Callers.Nation };

    private static Task<TestHub> StartAsync() => TestHub.StartAsync([.. Enumerable.Range(1, 6).Select(n => Given.Registration(n)), Given.Points(3)]);

    private static string Line(JsonArray codes, JsonNode status, JsonNode? lastDay) => $"{string.Join(',', codes.Select(c => (string)c!).Order(StringComparer.Ordinal))}|{status}|{lastDay}";

    private static string DigestOf(IEnumerable<string> lines)
    {
        var sum = lines.Aggregate(BigInteger.Zero, (sum, line) => (sum + new BigInteger(SHA256.HashData(Encoding.UTF8.GetBytes(line)), isUnsigned: true, isBigEndian: true)) % BigInteger.Pow(2, 256));
        return Convert.ToHexStringLower(sum.ToByteArray(isUnsigned: true, isBigEndian: true)).PadLeft(64, '0');
    }
}
