using GraphQL.Language;
using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Validation;

/// <summary>Holds a document against section 5 and the limits, in one pass over it.</summary>
public static class Validator
{
    /// <summary>All errors in the document for callers of this view; none when it may be executed.</summary>
    public static IReadOnlyList<GraphQLError> Validate(SchemaView view, Document document, ValidationOptions? options = null)
    {
        var context = new ValidationContext(view, document, options ?? ValidationOptions.Default);
        try
        {
            new DocumentWalker(context, Rules(context)).Walk(document);
        }
        catch (ValidationEnded)
        {
            if (context.Errors.Count >= context.Options.MaxErrors)
                return [.. context.Errors, GraphQLError.Of("VALIDATION", "Too many validation errors, error limit reached. Validation aborted.")];
        }

        return context.Errors;
    }

    // In the order of the specification, except that merging comes last: it relies on the limits and on the absence of cycles.
    private static ValidationRule[] Rules(ValidationContext context) =>
    [
        new DocumentLimits(context),
        new ExecutableDefinitions(context),
        new OperationTypeExistence(context),
        new OperationNameUniqueness(context),
        new LoneAnonymousOperation(context),
        new SingleRootField(context),
        new FieldSelections(context),
        new LeafFieldSelections(context),
        new ArgumentNames(context),
        new ArgumentUniqueness(context),
        new RequiredArguments(context),
        new FragmentNameUniqueness(context),
        new FragmentSpreadTypeExistence(context),
        new FragmentsOnObjectInterfaceOrUnionTypes(context),
        new FragmentsMustBeUsed(context),
        new FragmentSpreadTargetDefined(context),
        new FragmentSpreadsMustNotFormCycles(context),
        new FragmentSpreadIsPossible(context),
        new ValuesOfCorrectType(context),
        new InputObjectFieldNames(context),
        new InputObjectFieldUniqueness(context),
        new InputObjectRequiredFields(context),
        new DirectivesAreDefined(context),
        new DirectivesAreInValidLocations(context),
        new DirectivesAreUniquePerLocation(context),
        new VariableUniqueness(context),
        new VariablesAreInputTypes(context),
        new AllVariableUsesDefined(context),
        new AllVariablesUsed(context),
        new AllVariableUsagesAreAllowed(context),
        new FieldSelectionMerging(context),
    ];
}
