using System.Text;

namespace Hub.Domain;

/// <summary>The contract's name of an enum value, SCREAMING_SNAKE for PascalCase: VbpNonSelected is VBP_NON_SELECTED.</summary>
public static class EnumName
{
    public static string Of<T>(T value) where T : struct, Enum => Names<T>.ByValue[value];

    public static bool TryParse<T>(string text, out T value) where T : struct, Enum => Names<T>.ByName.TryGetValue(text, out value);

    public static IEnumerable<string> All<T>() where T : struct, Enum => Names<T>.ByName.Keys;

    private static string Screaming(string pascal)
    {
        var name = new StringBuilder();
        for (var i = 0; i < pascal.Length; i++)
        {
            if (i > 0 && char.IsUpper(pascal[i])) name.Append('_');
            name.Append(char.ToUpperInvariant(pascal[i]));
        }

        return name.ToString();
    }

    private static class Names<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByValue = Enum.GetValues<T>().ToDictionary(v => v, v => Screaming(v.ToString()));
        public static readonly Dictionary<string, T> ByName = ByValue.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);
    }
}
