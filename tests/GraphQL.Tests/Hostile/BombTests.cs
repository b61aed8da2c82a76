using System.Text;
using System.Text.Json;

namespace GraphQL.Tests.Hostile;

/// <summary>Each bomb is defused: the right answer, for memory in proportion to what was sent, and remembered without weight.</summary>
public sealed class BombTests(ITestOutputHelper test)
{
    public static TheoryData<string> Names => [.. Bombs.All.Select(bomb => bomb.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_bomb_costs_no_more_than_its_size_allows(string name)
    {
        var (_, document, code) = Bombs.All.Single(bomb => bomb.Name == name);
        var target = new Target();
        target.Ask("{hello}"u8.ToArray());
        var source = Encoding.UTF8.GetBytes(document);
        var (answer, allocated) = target.Ask(source);
        test.WriteLine($"{source.Length} bytes sent, {allocated} allocated, {answer.Length} answered");
        Assert.Empty(target.Failures);
        Assert.Equal(code, CodeOf(answer));
        Assert.True(allocated < 8_000_000 + 300L * source.Length, $"{allocated} bytes were allocated for {source.Length}.");
        Assert.True(answer.Length < 1_000_000 + 4L * source.Length, $"{answer.Length} bytes were answered to {source.Length}.");
    }

    private static string? CodeOf(ReadOnlyMemory<byte> answer)
    {
        using var json = JsonDocument.Parse(answer);
        return json.RootElement.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;
    }
}
