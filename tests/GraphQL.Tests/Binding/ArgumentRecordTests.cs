using System.Buffers;
using System.Text;
using GraphQL.Binding;
using GraphQL.Execution;
using GraphQL.TypeSystem;

namespace GraphQL.Tests.Binding;

public sealed class ArgumentRecordTests
{
    private static readonly GraphQLSchema Schema = GraphQLSchema.Parse("type Query { cats(first: Int! = 2, name: String, ids: [ID!]): [Cat!] } type Cat { call(loud: Boolean): String }");

    [Theory]
    [InlineData("{ cats { call } }", """{"cats":[{"call":"2 - -: quiet"},{"call":"2 - -: quiet"}]}""")]
    [InlineData("{ cats(first: 1, name: \"Tom\", ids: [1, 2]) { call(loud: true) } }", """{"cats":[{"call":"1 Tom 1,2: loud"}]}""")]
    [InlineData("query($n: Int! = 1) { a: cats(first: $n) { call } b: cats(first: 1) { b: call } }", """{"a":[{"call":"1 - -: quiet"}],"b":[{"b":"1 - -: quiet"}]}""")]
    public async Task Arguments_come_as_the_record_that_a_resolver_takes(string query, string data)
    {
        var bound = Bindings.Bind(Schema, bind =>
        {
            bind.Object<object>("Query").Root("cats", (CatArguments cats, FieldContext _) =>
                ValueTask.FromResult(Enumerable.Repeat($"{cats.First} {cats.Name ?? "-"} {(cats.Ids is null ? "-" : string.Join(',', cats.Ids))}", cats.First)));
            bind.Object<string>("Cat").Batch("call", (CallArguments call, FieldContext _, IReadOnlyList<string> cats) =>
                ValueTask.FromResult<IReadOnlyList<string>>([.. cats.Select(cat => $"{cat}: {(call.Loud is true ? "loud" : "quiet")}")]));
        });
        var buffer = new ArrayBufferWriter<byte>();
        await new Executor(bound).ExecuteAsync(GraphQLRequest.Of(query), new RequestContext { View = SchemaView.Full(Schema) }, buffer, TestContext.Current.CancellationToken);
        Assert.Equal($$"""{"data":{{data}}}""", Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    [Fact]
    public void A_record_that_does_not_fit_the_arguments_is_told_at_start()
    {
        var refused = Assert.Throws<BindingException>(() => Bindings.Bind(Schema, bind =>
        {
            bind.Object<object>("Query").Field("cats", string[] (object _, WrongArguments wrong, FieldContext _) => []);
            bind.Object<string>("Cat").Field("call", (string cat, StrictArguments _, FieldContext _) => cat);
        }));
        Assert.Equal(
            [
                "Query.cats(first:): expected Int32 or Int16 or Byte or Int64 for Int!; found String",
                "Query.cats(ids:): expected [ID!]; found no member of WrongArguments",
                "Query.cats(size:): expected an argument of the schema; found a required member of WrongArguments",
                "Cat.call(loud:): expected Boolean? for Boolean, which may be null; found Boolean",
            ],
            refused.Faults.Select(fault => fault.ToString()));
    }

    private sealed record CatArguments(int First, string? Name, IReadOnlyList<string>? Ids);

    private sealed record CallArguments(bool? Loud);

    private sealed record WrongArguments(string First, string? Name, int Size);

    private sealed record StrictArguments(bool Loud);
}
