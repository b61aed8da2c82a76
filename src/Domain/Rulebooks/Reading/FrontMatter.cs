using System.Globalization;

namespace Hub.Domain;

/// <summary>What a chapter's file says of the text it is part of.</summary>
internal sealed record FrontMatter(string? Id, string Document, string Title, RegionCode? Region, DateOnly InForceFrom, DateOnly? InForceTo, string Chapter, int InForceLine)
{
    /// <summary>Alike in every chapter of one text.</summary>
    public FrontMatter OfText => this with { Chapter = "", InForceLine = 0 };

    public static FrontMatter Read(YamlMap map)
    {
        var id = map.TextOrNull("id");
        var (document, title, chapter) = (map.Text("document"), map.Text("title"), map.Text("chapter"));
        RegionCode? region = null;
        if (map.TextOrNull("region") is { } text)
        {
            if (RegionCode.TryParse(text, out var code)) region = code;
            else map.Fault("region", $"'{text}' is not a region code.");
        }

        var (from, to) = DayRange.TryParse(map.Text("in-force"), out var range) ? range : Unreadable(map);
        map.NoOthers();
        return new FrontMatter(id, document, title, region is { IsCountry: true } ? null : region, from, to, chapter, map.LineOf("in-force"));
    }

    private static (DateOnly From, DateOnly? To) Unreadable(YamlMap map)
    {
        map.Fault("in-force", "must be FROM..TO or FROM.. with days as yyyy-MM-dd.");
        return default;
    }
}
