using System.Text.Json;

namespace Hub.Store;

/// <summary>What a record's content says, as it stands there.</summary>
internal sealed record AuditContent
{
    public required string Node { get; init; }
    public required long Sequence { get; init; }
    public required string At { get; init; }
    public required string Kind { get; init; }
    public string? Client { get; init; }
    public string? Audience { get; init; }
    public string? Region { get; init; }
    public string? Purpose { get; init; }
    public string? Operation { get; init; }
    /// <summary>Of a note.</summary>
    public string? Act { get; init; }
    /// <summary>Of a note on pruning: whose chain.</summary>
    public string? Chain { get; init; }
    /// <summary>And the last record that was removed.</summary>
    public long? UpTo { get; init; }
    public IReadOnlyList<DisclosedFields> Given { get; init; } = [];

    /// <summary>The files that it tells of, each once.</summary>
    public IEnumerable<string> Persons => Given.SelectMany(g => g.Persons).Distinct();

    /// <exception cref="JsonException">It is no record.</exception>
    public static AuditContent Read(string content) => JsonSerializer.Deserialize<AuditContent>(content, AuditJson.Options) ?? throw new JsonException("null is no record.");
}
