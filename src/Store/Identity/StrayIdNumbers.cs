using System.Text.Json;
using System.Text.RegularExpressions;
using Hub.Domain;

namespace Hub.Store;

/// <summary>ID numbers that somebody wrote where none belongs: into an id, a reason, a wrong column.</summary>
internal static partial class StrayIdNumbers
{
    /// <summary>Refuses an entry that holds one outside its idNumber, before it can come into the ledger, a message or an event.</summary>
    /// <param name="content">The entry as JSON, which has no idNumber.</param>
    public static Refusal? Find(string content)
    {
        if (!HasOne(content)) return null;
        using var json = JsonDocument.Parse(content);
        var field = json.RootElement.EnumerateObject().First(p => HasOne(p.Value.ToString())).Name;
        return new Refusal("ID_NUMBER_MISPLACED", "An ID number stands here; only idNumber may hold one.", [field]);
    }

    /// <summary>The text with everything of an ID number's shape masked, whether its check digit is right or not.</summary>
    public static string Masked(string text) => Shape().Replace(text, m => IdNumber.Mask(m.Value));

    private static bool HasOne(string text) => Shape().Matches(text).Any(m => IdNumber.TryParse(IdNumber.ResidentCard, m.Value, out _));

    [GeneratedRegex("(?<![0-9A-Za-z])[0-9]{17}[0-9Xx](?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
