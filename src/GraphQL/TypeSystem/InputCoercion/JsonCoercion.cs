using System.Globalization;
using System.Text.Json;

namespace GraphQL.TypeSystem;

/// <summary>Reads the JSON of a variable into neutral forms (see <see cref="InputObject"/>), and reports every fault in it with its path.</summary>
public sealed class JsonCoercion(ScalarCheck? scalars, Action<string, IReadOnlyList<object>> report)
{
    private readonly List<(string? Field, int Item)> path = [];

    /// <summary>The value in its neutral form; meaningful only when nothing was reported.</summary>
    public object? Read(JsonElement json, GraphType type)
    {
        if (json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
            return type.IsNullable ? null : Fault($"Expected value of non-null type \"{type}\" not to be null.");
        return type.Nullable switch
        {
            ListType list => ReadList(json, list),
            InputObjectType input => ReadObject(json, input),
            EnumType options => ReadEnum(json, options),
            ScalarType scalar => ReadScalar(json, scalar),
            _ => null,
        };
    }

    /// <summary>The JSON as it is, in neutral forms.</summary>
    public static object? Untyped(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => BuiltInScalars.Narrowest(json.GetRawText()),
        JsonValueKind.Array => json.EnumerateArray().Select(Untyped).ToArray(),
        JsonValueKind.Object => UntypedObject(json),
        _ => null,
    };

    private object?[] ReadList(JsonElement json, ListType type)
    {
        if (json.ValueKind != JsonValueKind.Array)
            return [Read(json, type.OfType)];
        var items = new object?[json.GetArrayLength()];
        var next = 0;
        foreach (var item in json.EnumerateArray())
        {
            items[next] = Below((null, next), item, type.OfType);
            next++;
        }

        return items;
    }

    private object? ReadObject(JsonElement json, InputObjectType type)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return Fault($"Expected value of type \"{type}\" to be an object, found: {Found.Of(json)}.");
        var result = new InputObject();
        foreach (var field in type.Fields)
        {
            if (json.TryGetProperty(field.Name, out var given))
                result[field.Name] = Below((field.Name, 0), given, field.Type);
            else if (field.HasDefault)
                result[field.Name] = field.Default;
            else if (field.IsRequired)
                Fault($"Expected value of type \"{type}\" to include required field \"{field.Name}\" of type \"{field.Type}\".");
        }

        foreach (var property in json.EnumerateObject())
        {
            if (type.Field(property.Name) is not null)
                continue;
            var hint = Suggestions.DidYouMean(property.Name, type.Fields.Select(field => field.Name));
            Fault($"Expected value of type \"{type}\" not to include unknown field \"{property.Name}\".{hint}");
        }

        if (type.IsOneOf && (result.Count != 1 || result.Values.First() is null))
            Fault(LiteralCheck.OneOf(type));
        return result;
    }

    private object? ReadEnum(JsonElement json, EnumType type)
    {
        if (json.ValueKind != JsonValueKind.String)
            return Fault($"Enum \"{type}\" cannot represent non-string value: {Found.Of(json)}.");
        var name = json.GetString()!;
        return type.Value(name) is not null
            ? name
            : Fault($"The string given is no value of the enum \"{type}\".{Suggestions.DidYouMean(name, type.Values.Select(value => value.Name), "the enum value")}");
    }

    private object? ReadScalar(JsonElement json, ScalarType type)
    {
        if (!type.IsBuiltIn)
        {
            var neutral = Untyped(json);
            return scalars?.Invoke(type, neutral) is { } refusal ? Fault(LiteralCheck.Refusal(type, refusal, Found.Of(json))) : neutral;
        }

        if (json.ValueKind == JsonValueKind.Number && type.Name == "Int" && json.TryGetInt32(out var whole))
            return whole;
        var (kind, text) = KindOf(json);
        // What was found is put into words only where it is told.
        if (BuiltInScalars.Read(type, kind, text, "", out var value) is not null)
            return Fault(BuiltInScalars.Read(type, kind, text, Found.Of(json), out _)!);
        return scalars?.Invoke(type, value) is { } reason ? Fault(LiteralCheck.Refusal(type, reason, Found.Of(json))) : value;
    }

    // A number without a fraction is whole however it is written: 5.0 and 5e0 are 5.
    private static (BuiltInScalars.Kind, string) KindOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => (BuiltInScalars.Kind.Text, json.GetString()!),
        JsonValueKind.True => (BuiltInScalars.Kind.Truth, "true"),
        JsonValueKind.False => (BuiltInScalars.Kind.Truth, "false"),
        JsonValueKind.Number when !json.GetRawText().AsSpan().ContainsAny('.', 'e', 'E') => (BuiltInScalars.Kind.Integer, json.GetRawText()),
        JsonValueKind.Number when json.TryGetDouble(out var number) && Math.Abs(number) <= 9_007_199_254_740_991 && number == Math.Floor(number) =>
            (BuiltInScalars.Kind.Integer, ((long)number).ToString(CultureInfo.InvariantCulture)),
        JsonValueKind.Number => (BuiltInScalars.Kind.Fraction, json.GetRawText()),
        _ => (BuiltInScalars.Kind.Other, ""),
    };

    private static InputObject UntypedObject(JsonElement json)
    {
        var result = new InputObject();
        foreach (var property in json.EnumerateObject())
            result[property.Name] = Untyped(property.Value);
        return result;
    }

    private object? Below((string?, int) segment, JsonElement json, GraphType type)
    {
        path.Add(segment);
        var value = Read(json, type);
        path.RemoveAt(path.Count - 1);
        return value;
    }

    private object? Fault(string message)
    {
        report(message, path.ConvertAll(step => step.Field ?? (object)step.Item));
        return null;
    }
}
