namespace Hub.Serving;

/// <summary>What a command says of the server; the rest is in the settings.</summary>
/// <param name="Environment">Null: as the environment variables say.</param>
/// <param name="Urls">Null: ASPNETCORE_URLS, else http://localhost:5080.</param>
/// <param name="Today">The day of the law by hand.</param>
/// <param name="Quiet">Only warnings are logged, because the command itself talks to people.</param>
public sealed record ServeOptions(string? Environment, string? Urls, DateOnly? Today, bool Quiet = false)
{
    /// <summary>Settings by hand, which go before those of files and the environment.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();
}
