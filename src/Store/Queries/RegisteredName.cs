using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>A name as somebody types it who asks for a person by it: spaces, the width of letters and which dot parts it make no difference, all else does.</summary>
internal static class RegisteredName
{
    /// <summary>As names of minorities are parted where it is written right.</summary>
    private const char Dot = '\u00B7';

    /// <summary>What is typed for it.</summary>
    private static readonly Rune[] Dots = [(Rune)'.', (Rune)'\u2022', (Rune)'\u2027', (Rune)'\u30FB', (Rune)'\uFF65', (Rune)'\uFF0E'];

    private const int Wider = '\uFF01' - '!';

    /// <summary>All spellings that stand for the name, without their spaces; none where it can be nobody's.</summary>
    public static IReadOnlyList<string> Spellings(string name)
    {
        // Half a letter becomes the sign for what is no text, which stands in no name.
        var runes = name.EnumerateRunes().Where(rune => !Rune.IsWhiteSpace(rune)).ToList();
        if (runes.Count == 0 || runes.Exists(Rune.IsControl)) return [];
        var typed = string.Concat(runes.Select(rune => Dots.Contains(rune) ? (Rune)Dot : rune));
        var narrow = string.Concat(typed.Select(letter => letter is >= '\uFF01' and <= '\uFF5E' ? (char)(letter - Wider) : letter));
        var wide = string.Concat(narrow.Select(letter => letter is >= '!' and <= '~' ? (char)(letter + Wider) : letter));
        return [.. new[] { typed, narrow, wide }.Distinct()];
    }

    public static IQueryable<PersonRow> Named(this IQueryable<PersonRow> persons, IReadOnlyList<string> spellings) =>
        persons.Where(p => EF.Parameter(spellings).Contains(p.Name.Replace(" ", "").Replace("\u3000", "")
            .Replace(".", "\u00B7").Replace("\u2022", "\u00B7").Replace("\u2027", "\u00B7").Replace("\u30FB", "\u00B7").Replace("\uFF65", "\u00B7").Replace("\uFF0E", "\u00B7")));
}
