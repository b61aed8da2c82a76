namespace GraphQL.TypeSystem;

/// <summary>What @listSize says of a field.</summary>
internal sealed class ListSize
{
    private ListSize(IReadOnlyList<string> slicingArguments, IReadOnlyList<string> sizedFields) => (SlicingArguments, SizedFields) = (slicingArguments, sizedFields);

    public int? Assumed { get; private init; }

    /// <summary>Names of arguments, or paths into them: an Int is the length, a list is as long as the field's at least may be.</summary>
    public IReadOnlyList<string> SlicingArguments { get; }

    public IReadOnlyList<string> SizedFields { get; }

    public bool RequiresOne { get; private init; }

    public static ListSize? Of(FieldDefinition field) => field.Applied("listSize") is { } applied && applied.Definition.Argument("slicingArguments") is not null ? Read(applied) : null;

    /// <summary>
    /// What a field's arguments tell where nothing is said of it: those of these names that are Int, and every list that is given, which the answer
    /// is taken to go through. Null when it has neither, or yields no list.
    /// </summary>
    public static ListSize? Derived(FieldDefinition field, IReadOnlyList<string> names)
    {
        var telling = Telling(field, names);
        string[] sized = IsList(field.Type) || field.Type.Named is not CompositeType type ? []
            : [.. type.Fields.Where(inner => IsList(inner.Type) && Telling(inner, names).Length == 0).Select(inner => inner.Name)];
        return telling.Length == 0 || (sized.Length == 0 && !IsList(field.Type)) ? null : new ListSize(telling, sized);
    }

    private static string[] Telling(FieldDefinition field, IReadOnlyList<string> names) =>
        [.. field.Arguments.Where(argument => IsList(argument.Type) || (names.Contains(argument.Name) && argument.Type.Named.Name == "Int")).Select(argument => argument.Name)];

    private static ListSize Read(AppliedDirective applied)
    {
        var slicing = Names(applied["slicingArguments"]);
        return new ListSize(slicing, Names(applied["sizedFields"]))
        {
            Assumed = applied["assumedSize"] as int?,
            RequiresOne = applied["requireOneSlicingArgument"] is not false && slicing.Length > 0,
        };
    }

    private static bool IsList(GraphType type) => type.Nullable is ListType;

    private static string[] Names(object? value) => value is object?[] items ? [.. items.OfType<string>()] : [];
}
