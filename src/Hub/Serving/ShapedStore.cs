using Hub.Configuration;
using Hub.Store;

namespace Hub.Serving;

/// <summary>The database alone, its tables as this hub wants them: for commands that need neither law nor events.</summary>
internal static class ShapedStore
{
    /// <exception cref="SettingsException">A setting is missing or makes no sense.</exception>
    public static async Task<HubStore> OpenAsync(HubSettings settings, CancellationToken cancellation)
    {
        var store = HubStore.Open(settings.ConnectionString, HubKeys.Encryption(settings), LawFolder.Read(settings), TimeProvider.System, LawDay.Of(settings, null, TimeProvider.System), audit: settings.Audit.Options);
        try
        {
            await store.ShapeAsync(cancellation);
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }
}
