using GraphQL.Binding;

namespace Hub.Schema;

/// <summary>Whatever can be fetched again by its id alone.</summary>
internal static class NodeType
{
    public static void Bind(Bindings bind) => bind.Interface<object>("Node");
}
