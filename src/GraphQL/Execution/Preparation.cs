using GraphQL.Execution.Costs;
using GraphQL.Language;
using GraphQL.Response;

namespace GraphQL.Execution;

/// <summary>What comes before execution: the caller's right, the document in its view, the operation, its variables and its cost.</summary>
internal sealed class Preparation(DocumentCompiler documents, CostModel costs)
{
    /// <summary>Prepares a request that has just come, and charges its cost; null with the refusal when it cannot be executed.</summary>
    public OperationStart? Start(GraphQLRequest request, RequestContext admitted, out ExecutionResult? refusal)
    {
        RequestContext context;
        try
        {
            context = LiveContext.Now(request, admitted);
        }
        catch (GraphQLException failure)
        {
            refusal = ExecutionResult.Forbidden(failure.Error);
            return null;
        }
        var start = Prepare(request, context, out refusal);
        if (start is null || !costs.IsWanted(context))
        {
            return start;
        }
        var errors = new List<GraphQLError>();
        var cost = costs.Of(start, errors);
        if (errors.Count == 0 && context.Allowance?.Operation(cost.Total) is { } spent)
        {
            errors.Add(spent.At(start.Operation.Location));
        }
        if (errors.Count > 0)
        {
            refusal = ExecutionResult.Refused(errors);
            return null;
        }
        return start with { Extensions = costs.Report(cost, context), Cost = cost.Total };
    }

    /// <summary>The request's operation in the view of the context; null with the refusal when it does not fit there.</summary>
    public OperationStart? Prepare(GraphQLRequest request, RequestContext context, out ExecutionResult? refusal)
    {
        refusal = null;
        var document = documents.Compile(request.Document, context.View);
        if (document.Errors.Count > 0)
        {
            refusal = ExecutionResult.Refused(document.Errors);
            return null;
        }
        if (document.Operation(request.OperationName, out var unknown) is not { } operation)
        {
            refusal = ExecutionResult.Refused(unknown!);
            return null;
        }
        if (request.QueryOnly && operation.Definition.Operation == OperationType.Mutation)
        {
            refusal = ExecutionResult.NotAllowed(GraphQLError.Of("MUTATION_NOT_ALLOWED", "A mutation must be sent by POST."));
            return null;
        }
        var errors = new List<GraphQLError>();
        var variables = operation.Variables.Coerce(request.Variables, errors);
        if (errors.Count > 0)
        {
            refusal = ExecutionResult.Refused(errors);
            return null;
        }
        return new OperationStart(context, operation.Definition, operation.PlanFor(variables), variables);
    }
}
