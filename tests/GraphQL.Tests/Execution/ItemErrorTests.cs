using GraphQL.Binding;
using GraphQL.Execution;
using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Tests.Execution;

public sealed class ItemErrorTests
{
    [Theory]
    [InlineData("[Int]", """{"errors":[{"message":"no","locations":[{"line":1,"column":3}],"path":["list",1]}],"data":{"list":[1,null,3]}}""")]
    [InlineData("[Int!]", """{"errors":[{"message":"no","locations":[{"line":1,"column":3}],"path":["list",1]}],"data":{"list":null}}""")]
    [InlineData("[Int!]!", """{"errors":[{"message":"no","locations":[{"line":1,"column":3}],"path":["list",1]}],"data":null}""")]
    public async Task An_error_among_untyped_items_fails_at_its_own_place(string type, string expected)
    {
        var schema = GraphQLSchema.Parse($"type Query {{ list: {type} }}");
        var bound = Bindings.Bind(schema, bind => bind.Object<object>("Query").Field("list", object?[] (_) => [1, new GraphQLError("no"), 3]));
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        await new Executor(bound).ExecuteAsync(
            GraphQLRequest.Of("{ list }"), new RequestContext { View = SchemaView.Full(schema) }, buffer, TestContext.Current.CancellationToken);
        Assert.Equal(expected, System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan));
    }
}
