using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>A name as somebody types it who asks for a person by it: spaces and the width of letters make no difference, all else does.</summary>
internal static class RegisteredName
{
    private const int Wider = '\uFF01' - '!';

    /// <summary>All spellings that stand for the name, without their spaces; none where it can be nobody's.</summary>
    public static IReadOnlyList<string> Spellings(string name)
    {
        // Half a letter becomes the sign for what is no text, which stands in no name.
        var runes = name.EnumerateRunes().Where(rune => !Rune.IsWhiteSpace(rune)).ToList();
        if (runes.Count == 0 || runes.Exists(Rune.IsControl)) return [];
        var typed = string.Concat(runes);
        var narrow = string.Concat(typed.Select(letter => letter is >= '\uFF01' and <= '\uFF5E' ? (char)(letter - Wider) : letter));
        var wide = string.Concat(narrow.Select(letter => letter is >= '!' and <= '~' ? (char)(letter + Wider) : letter));
        return [.. new[] { typed, narrow, wide }.Distinct()];
    }

    public static IQueryable<PersonRow> Named(this IQueryable<PersonRow> persons, IReadOnlyList<string> spellings) =>
        persons.Where(p => EF.Parameter(spellings).Contains(p.Name.Replace(" ", "").Replace("\u3000", "")));
}
