namespace Hub.Configuration;

/// <summary>The settings for commands that start no server: the same sources as the server's.</summary>
public static class HubConfiguration
{
    /// <param name="environment">Null: as <see cref="EnvironmentName"/> finds it.</param>
    public static HubSettings Build(string? environment) =>
        new(Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = EnvironmentName(environment), ContentRootPath = AppContext.BaseDirectory }).Configuration, EnvironmentName(environment));

    /// <summary>What was given, else ASPNETCORE_ENVIRONMENT, else DOTNET_ENVIRONMENT, else Development in a debug build and Production in any other.</summary>
    public static string EnvironmentName(string? given) =>
        given
        ?? Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT")
        ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT")
        ?? AppContext.GetData("Hub.Environment") as string
        ?? Environments.Production;
}
