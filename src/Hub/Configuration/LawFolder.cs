using Hub.Domain;

namespace Hub.Configuration;

/// <summary>Reads the rulebooks' files for the domain, which reads no files itself.</summary>
public static class LawFolder
{
    public static string Of(HubSettings settings) => settings.Rulebooks ?? Path.Combine(AppContext.BaseDirectory, "rulebooks");

    /// <exception cref="SettingsException">There is no such folder.</exception>
    /// <exception cref="RulebookException">Every fault, with file and line.</exception>
    public static Lawbooks Read(HubSettings settings) => Read(Of(settings));

    /// <inheritdoc cref="Read(HubSettings)"/>
    public static Lawbooks Read(string folder)
    {
        if (!Directory.Exists(folder)) throw new SettingsException($"There is no folder of rulebooks at {folder} (setting Hub:Rulebooks).");
        return Lawbooks.Read(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".md" or ".yaml")
            .Select(file => (Path: Path.GetRelativePath(folder, file).Replace('\\', '/'), Text: File.ReadAllText(file)))
            .OrderBy(file => file.Path, StringComparer.Ordinal));
    }
}
