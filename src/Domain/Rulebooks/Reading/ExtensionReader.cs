namespace Hub.Domain;

/// <summary>Reads a file that extends the rulebook of its folder.</summary>
internal static class ExtensionReader
{
    /// <summary>Null, with a fault, when it cannot be read.</summary>
    public static ExtensionFile? Read(string folder, FaultList faults, string text)
    {
        if (new YamlBlock(text, 0).ReadMap(faults) is not { } map) return null;
        var (document, published, to) = (map.Text("document"), Day(map, "published"), Day(map, "in-force-to"));
        map.NoOthers();
        return new ExtensionFile(folder, faults, map.LineOf("in-force-to"), new Extension(document, published, to), text);
    }

    private static DateOnly Day(YamlMap map, string key)
    {
        map.Text(key);
        return map.DayOrNull(key) ?? default;
    }
}

/// <summary>An extension with the file and line it stands in.</summary>
internal sealed record ExtensionFile(string Folder, FaultList Faults, int Line, Extension Extension, string Text);
