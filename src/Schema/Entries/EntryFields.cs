using GraphQL.TypeSystem;
using Hub.Domain;

namespace Hub.Schema;

/// <summary>The fields of one entry as sent, already of the right type; what is wrong with a value beyond its type becomes a refusal.</summary>
internal sealed class EntryFields(InputObject fields)
{
    private const int LongestText = 2000;
    private const int LongestList = 500;
    private readonly List<Refusal> _refusals = [];
    private readonly List<Refusal> _warnings = [];

    public IReadOnlyList<Refusal> Refusals => _refusals;

    public IReadOnlyList<Refusal> Warnings => _warnings;

    public void Refuse(string code, string message, string path) => _refusals.Add(new Refusal(code, message, [path]));

    public void Warn(string code, string message, string path) => _warnings.Add(new Refusal(code, message, [path]));

    public string Text(string name) => MaybeText(name) ?? "";

    public string? MaybeText(string name) => Checked(name, fields.GetValueOrDefault(name) as string);

    /// <summary>Each once, in the order given.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        var given = fields.GetValueOrDefault(name) as object?[] ?? [];
        if (given.Length <= LongestList) return [.. given.OfType<string>().Select(text => Checked(name, text)!).Distinct()];
        Refuse("TOO_LONG", $"A list can have at most {LongestList} items.", name);
        return [];
    }

    /// <summary>A text that must say something.</summary>
    public string Needed(string name)
    {
        var text = Text(name);
        if (string.IsNullOrWhiteSpace(text)) Refuse("EMPTY", $"`{name}` is empty.", name);
        return text;
    }

    public int? Number(string name) => fields.GetValueOrDefault(name) as int?;

    public bool? Truth(string name) => fields.GetValueOrDefault(name) as bool?;

    public DateOnly Day(string name) => MaybeDay(name) ?? default;

    public DateOnly? MaybeDay(string name) => MaybeText(name) is { } text ? Scalars.ReadDate(text) : null;

    public RegionCode Region(string name) => MaybeRegion(name) ?? default;

    public RegionCode? MaybeRegion(string name) => RegionCode.TryParse(MaybeText(name), out var code) ? code : null;

    public PersonCode Person() => MaybePerson() ?? default;

    public PersonCode? MaybePerson() => PersonCode.TryParse(MaybeText("person"), out var code) ? code : null;

    public IReadOnlyList<PersonCode> Persons(string name) => [.. Texts(name).Select(PersonCode.Parse)];

    public InstitutionCode Institution() => MaybeInstitution() ?? default;

    public InstitutionCode? MaybeInstitution() => InstitutionCode.TryParse(MaybeText("institution"), out var code) ? code : null;

    public T Value<T>(string name) where T : struct, Enum => MaybeValue<T>(name) ?? default;

    public T? MaybeValue<T>(string name) where T : struct, Enum =>
        MaybeText(name) is { } text && EnumName.TryParse<T>(text, out var value) ? value : null;

    public IReadOnlyList<T> Values<T>(string name) where T : struct, Enum =>
        [.. Texts(name).Select(text => EnumName.TryParse<T>(text, out var value) ? value : throw new ArgumentException($"No {typeof(T).Name} is called so.", nameof(name)))];

    /// <summary>Never says what the number was.</summary>
    public IdNumber IdNumber()
    {
        if (Domain.IdNumber.TryParse(Text("idType"), Text("idNumber"), out var id)) return id!;
        Refuse("BAD_ID_NUMBER", "The ID number is not valid: its length, its date of birth or its check digit is wrong.", "idNumber");
        return null!;
    }

    private string? Checked(string name, string? text)
    {
        if (text?.Length > LongestText) Refuse("TOO_LONG", $"A text can have at most {LongestText} characters.", name);
        return text;
    }
}
