using GraphQL.Language;
using GraphQL.Response;
using GraphQL.TypeSystem;
using GraphQL.Validation;
using Hub.Schema;

namespace Hub.Documents;

/// <summary>Holds a document against the whole contract before it is trusted: what could never run for anybody is not worth keeping.</summary>
public sealed class ContractCheck
{
    private readonly SchemaView _contract = SchemaView.Full(GraphQLSchema.Parse(HubSchema.Contract));

    /// <exception cref="DocumentException">What is wrong with it, and where.</exception>
    public void Require(string text)
    {
        var errors = ErrorsOf(text);
        if (errors.Count > 0) throw new DocumentException(string.Join("; ", errors.Take(5).Select(error => error.ToString())));
    }

    private IReadOnlyList<GraphQLError> ErrorsOf(string text)
    {
        try
        {
            return Validator.Validate(_contract, Parser.Parse(text));
        }
        catch (GraphQLException syntax)
        {
            return [syntax.Error];
        }
    }
}
