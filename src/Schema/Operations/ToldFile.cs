using System.Text.RegularExpressions;

namespace Hub.Schema;

/// <summary>By what an import's file may be named to others: not with digits that may be somebody's number.</summary>
internal static partial class ToldFile
{
    public static string Name(string file) => Number().Replace(file, "#");

    [GeneratedRegex(@"\d{7,}[Xx]?")]
    private static partial Regex Number();
}
