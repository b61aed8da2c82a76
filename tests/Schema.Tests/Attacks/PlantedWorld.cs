namespace Hub.Schema.Tests;

/// <summary>The world that the tests of a class attack: everybody at every place.</summary>
public sealed class PlantedWorld : IAsyncLifetime
{
    private AttackedWorld? _world;

    internal AttackedWorld World => _world!;

    public async ValueTask InitializeAsync() => _world = await AttackedWorld.StartAsync(Plot.All.SelectMany(plot => new Planted(plot).Story()));

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
