using System.Globalization;
using Hub.Serving;

namespace Hub.Running;

/// <summary>A hub that serves from within the tests, on a real port and a real database: a program of its own would take longer to begin than to answer.</summary>
public abstract class HubInside : RunningHub
{
    private Serving.RunningHub? _serving;

    public override async Task StartAsync()
    {
        var connection = await ConnectionStringAsync();
        // What a program keeps in the folder where it is started.
        var data = Directory.CreateDirectory(Path.Combine(Folder, "data")).FullName;
        var settings = new Dictionary<string, string?>
        {
            ["ConnectionStrings:Hub"] = connection is "" ? $"Data Source={Path.Combine(data, "hub.db")}" : connection,
            ["Hub:Documents:Folder"] = Path.Combine(data, "documents"),
            ["Hub:Audit:Heads"] = Path.Combine(data, "heads", "inside.jsonl"),
        };
        foreach (var (name, value) in Settings) settings[name.Replace("__", ":", StringComparison.Ordinal)] = value;
        var options = new ServeOptions("Development", "http://127.0.0.1:0", DateOnly.Parse(Today, CultureInfo.InvariantCulture), Quiet: true) { Settings = settings };
        _serving = await Serving.RunningHub.StartAsync(options, CancellationToken.None);
        Address = new Uri(_serving.Addresses.Single());
    }

    protected override async Task EndAsync()
    {
        if (_serving is not null) await _serving.DisposeAsync();
    }
}
