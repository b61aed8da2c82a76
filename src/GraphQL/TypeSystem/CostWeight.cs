using System.Globalization;

namespace GraphQL.TypeSystem;

/// <summary>Reads the weight of @cost.</summary>
internal static class CostWeight
{
    /// <summary>The weight; null when @cost is not among these, or is another directive of that name.</summary>
    public static double? Of(IReadOnlyList<AppliedDirective> applied) => AppliedDirective.First(applied, "cost")?["weight"] switch
    {
        int weight => weight,
        double weight => weight,
        string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) => weight,
        string => double.NaN,
        _ => null,
    };
}
