using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Hub.Domain;

/// <summary>A YAML mapping read key by key; what is wrong, and any key that nobody asked for, becomes a fault with its line.</summary>
internal sealed class YamlMap
{
    private readonly YamlMappingNode _node;
    private readonly FaultList _faults;
    private readonly int _offset;
    private readonly HashSet<string> _taken = [];

    public YamlMap(YamlMappingNode node, FaultList faults, int lineOffset) => (_node, _faults, _offset) = (node, faults, lineOffset);

    public int Line => LineOf(_node);

    public IEnumerable<string> Keys => _node.Children.Keys.OfType<YamlScalarNode>().Select(k => k.Value ?? "");

    public int LineOf(string key) => Raw(key) is { } value ? LineOf(value) : Line;

    public bool Has(string key) => Raw(key) is not null;

    public void Fault(string key, string message) => _faults.Add(LineOf(key), message);

    public string? TextOrNull(string key) => Take(key) switch
    {
        null => null,
        YamlScalarNode scalar => scalar.Value,
        var other => Refuse<string>(other, $"'{key}' must be a single value."),
    };

    public string Text(string key)
    {
        var text = TextOrNull(key);
        if (string.IsNullOrWhiteSpace(text)) _faults.Add(Line, $"'{key}' is missing.");
        return text ?? "";
    }

    public int? IntOrNull(string key)
    {
        var text = TextOrNull(key);
        if (text is null) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        Fault(key, $"'{text}' is not a whole number.");
        return null;
    }

    public DateOnly? DayOrNull(string key)
    {
        var text = TextOrNull(key);
        if (text is null) return null;
        if (DayRange.TryDay(text, out var day)) return day;
        Fault(key, $"'{text}' is not a day as yyyy-MM-dd.");
        return null;
    }

    public bool Bool(string key)
    {
        var text = TextOrNull(key);
        if (text is not (null or "true" or "false")) Fault(key, $"'{text}' is neither true nor false.");
        return text == "true";
    }

    /// <summary>A number and its unit, such as "2 months" or "1 year".</summary>
    public int? Amount(string key, string unit)
    {
        var text = TextOrNull(key);
        if (text is null) return null;
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0 && int.TryParse(text.AsSpan(0, space), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && text[(space + 1)..].TrimEnd('s') == unit) return number;
        Fault(key, $"'{text}' is not a number of {unit}s.");
        return null;
    }

    public T Enum<T>(string key) where T : struct, Enum => Has(key) ? Value<T>(Text(key), LineOf(key)) : Missing<T>(key);

    /// <summary>A list, or a single value standing for a list of one.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        var list = new List<string>();
        switch (Take(key))
        {
            case null: break;
            case YamlScalarNode scalar: list.Add(scalar.Value ?? ""); break;
            case YamlSequenceNode sequence:
                foreach (var item in sequence)
                {
                    if (item is YamlScalarNode { Value: { } value }) list.Add(value);
                    else _faults.Add(LineOf(item), $"'{key}' must list single values.");
                }

                break;
            case var other: Refuse<string>(other, $"'{key}' must be a list."); break;
        }

        return list;
    }

    public IReadOnlyList<T> Enums<T>(string key) where T : struct, Enum => [.. Texts(key).Select(t => Value<T>(t, LineOf(key)))];

    public YamlMap? MapOrNull(string key) => Take(key) switch
    {
        null => null,
        YamlMappingNode map => new YamlMap(map, _faults, _offset),
        var other => Refuse<YamlMap>(other, $"'{key}' must be a mapping."),
    };

    public YamlMap Map(string key)
    {
        var map = MapOrNull(key);
        if (map is null) _faults.Add(Line, $"'{key}' is missing.");
        return map ?? new YamlMap([], _faults, Line - 1);
    }

    public IEnumerable<YamlMap> Maps(string key)
    {
        var value = Take(key);
        if (value is not YamlSequenceNode sequence)
        {
            _faults.Add(value is null ? Line : LineOf(value), $"'{key}' must be a list.");
            yield break;
        }

        foreach (var item in sequence)
        {
            if (item is YamlMappingNode map) yield return new YamlMap(map, _faults, _offset);
            else _faults.Add(LineOf(item), $"'{key}' must list mappings.");
        }
    }

    /// <summary>Every key that nobody took is one that nobody knows.</summary>
    public void NoOthers()
    {
        foreach (var key in Keys.Where(k => !_taken.Contains(k))) _faults.Add(LineOf(key), $"unknown key '{key}'.");
    }

    private T Value<T>(string text, int line) where T : struct, Enum
    {
        if (EnumName.TryParse<T>(text, out var value) || EnumName.TryParse(text.Replace('-', '_').ToUpperInvariant(), out value)) return value;
        _faults.Add(line, $"'{text}' is none of {string.Join(", ", EnumName.All<T>())}.");
        return default;
    }

    private T Missing<T>(string key) where T : struct, Enum
    {
        _faults.Add(Line, $"'{key}' is missing.");
        return default;
    }

    private T? Refuse<T>(YamlNode node, string message) where T : class
    {
        _faults.Add(LineOf(node), message);
        return null;
    }

    private YamlNode? Take(string key)
    {
        _taken.Add(key);
        return Raw(key);
    }

    private YamlNode? Raw(string key) => _node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    private int LineOf(YamlNode node) => node.Start.Line == 0 ? _offset + 1 : (int)node.Start.Line + _offset;
}
