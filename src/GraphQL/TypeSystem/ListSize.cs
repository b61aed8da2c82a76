namespace GraphQL.TypeSystem;

/// <summary>What @listSize says of a field.</summary>
internal sealed class ListSize
{
    private ListSize(AppliedDirective applied)
    {
        Assumed = applied["assumedSize"] as int?;
        SlicingArguments = Names(applied["slicingArguments"]);
        SizedFields = Names(applied["sizedFields"]);
        RequiresOne = applied["requireOneSlicingArgument"] is not false && SlicingArguments.Count > 0;
    }

    public int? Assumed { get; }

    /// <summary>Names of arguments, or paths into them.</summary>
    public IReadOnlyList<string> SlicingArguments { get; }

    public IReadOnlyList<string> SizedFields { get; }

    public bool RequiresOne { get; }

    public static ListSize? Of(FieldDefinition field) => field.Applied("listSize") is { } applied && applied.Definition.Argument("slicingArguments") is not null ? new ListSize(applied) : null;

    private static string[] Names(object? value) => value is object?[] items ? [.. items.OfType<string>()] : [];
}
