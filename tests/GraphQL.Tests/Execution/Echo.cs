using System.Globalization;
using GraphQL.Binding;

namespace GraphQL.Tests.Execution;

/// <summary>Says what arguments a field was given, as C# values.</summary>
internal static class Echo
{
    public static string Of(FieldContext context) => string.Join(' ', context.Arguments.Keys.Select(name => $"{name}={Text(name, context)}"));

    private static string Text(string name, FieldContext context) => name switch
    {
        "i" or "n" => Show(context.Argument<int?>(name)),
        "l" => Show(context.Argument<IReadOnlyList<int>?>(name)),
        "m" => Show(context.Argument<IReadOnlyList<IReadOnlyList<int?>?>?>(name)),
        "r" => Show(context.Argument<Range?>(name)),
        "p" => Show(context.Argument<Pick?>(name)),
        "d" => Show(context.Argument<DateOnly?>(name)),
        "c" => Show(context.Argument<Colour?>(name)),
        _ => Show(context.Argument<string?>(name)),
    };

    private static string Show(object? value) => value switch
    {
        null => "null",
        string text => text,
        Range range => $"({Show(range.Min)}..{range.Max} {Show(range.Tags)} {(range.On.IsGiven ? Show(range.On.Value) : "-")} {Show(range.Colour)})",
        Pick pick => $"<{Show(pick.Id)} {Show(pick.Range)}>",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        System.Collections.IEnumerable items => $"[{string.Join(',', items.Cast<object?>().Select(Show))}]",
        _ => value.ToString()!,
    };
}
