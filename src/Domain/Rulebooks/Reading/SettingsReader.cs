namespace Hub.Domain;

/// <summary>Reads the settings' file.</summary>
internal static class SettingsReader
{
    public static LawSettings Read(FaultList faults, string text)
    {
        if (new YamlBlock(text, 0).ReadMap(faults) is not { } map) return LawSettings.None;
        var settings = new LawSettings(Advisory(map.MapOrNull("advisory-deadlines")), map.IntOrNull("cross-province-alert"));
        map.NoOthers();
        return settings;
    }

    private static Dictionary<DeadlineKind, AdvisoryDay> Advisory(YamlMap? map)
    {
        var days = new Dictionary<DeadlineKind, AdvisoryDay>();
        if (map is null) return days;
        var on = map.Bool("enabled");
        foreach (var name in map.Keys)
        {
            if (!EnumName.TryParse<DeadlineKind>(name, out var kind)) continue;
            var (workingDays, dayOfMonth) = DeadlinesReader.Due(map, name, kind);
            if (on) days[kind] = new AdvisoryDay(workingDays, dayOfMonth);
        }

        map.NoOthers();
        return days;
    }
}
