using GraphQL.Binding;

namespace Hub.Schema;

/// <summary>The natural year that a field is asked for.</summary>
internal static class YearArgument
{
    /// <exception cref="GraphQL.Response.GraphQLException">BAD_ARGUMENTS: no year that a day has.</exception>
    public static int? MaybeYear(this FieldContext context) => context.Argument<int?>("year") is { } year && (year < DateOnly.MinValue.Year || year > DateOnly.MaxValue.Year)
        ? throw Asking.Refused("BAD_ARGUMENTS", $"`year` must be {DateOnly.MinValue.Year} to {DateOnly.MaxValue.Year}, not {year}.")
        : context.Argument<int?>("year");

    /// <summary>Left out, this year.</summary>
    public static int Year(this FieldContext context) => context.MaybeYear() ?? context.Session().Today.Year;
}
