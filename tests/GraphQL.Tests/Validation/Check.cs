using GraphQL.Language;
using GraphQL.TypeSystem;
using GraphQL.Validation;

namespace GraphQL.Tests.Validation;

/// <summary>The harness of the rules: a document and the errors expected of it, each as message and places.</summary>
internal static class Check
{
    public static readonly GraphQLSchema Schema = GraphQLSchema.Parse("""
        interface Being { name(surname: Boolean): String }
        interface Pet implements Being { name(surname: Boolean): String }
        interface Canine implements Being { name(surname: Boolean): String barkVolume: Int }
        enum DogCommand { SIT HEEL DOWN }
        enum FurColor { BROWN BLACK TAN }
        type Dog implements Being & Pet & Canine {
          name(surname: Boolean): String nickname: String barkVolume: Int barks: Boolean
          doesKnowCommand(dogCommand: DogCommand): Boolean isHouseTrained(atOtherHomes: Boolean = true): Boolean
          isAtLocation(x: Int, y: Int): Boolean mother: Dog
        }
        type Cat implements Being & Pet { name(surname: Boolean): String nickname: String meowVolume: Int furColor: FurColor }
        union CatOrDog = Cat | Dog
        type Human implements Being { name(surname: Boolean): String pets: [Pet] relatives: [Human]! age: Int! }
        type Alien { iq: Int }
        union DogOrHuman = Dog | Human
        scalar Date
        input Complex { required: Boolean! nonNull: Boolean! = false int: Int text: String list: [String] inner: Complex }
        input Pick @oneOf { text: String int: Int }
        type Arguments {
          int(value: Int): String nonNullInt(value: Int!): String text(value: String): String boolean(value: Boolean): String float(value: Float): String
          id(value: ID): String list(value: [String]): String nonNullList(value: [String!]): String complex(value: Complex): String
          pick(value: Pick): String date(value: Date): String two(first: Int!, second: Int!): String withDefault(value: Int! = 0): String
        }
        type Query {
          human(id: ID): Human dog: Dog cat: Cat pet: Pet catOrDog: CatOrDog dogOrHuman: DogOrHuman alien: Alien arguments: Arguments being: Being
        }
        type Subscription { barked(at: Int): Dog meowed: Cat }
        directive @note(text: String!) repeatable on FIELD
        directive @once on FIELD | QUERY
        """);

    public static void Valid(string document) => Finds(document);

    public static void Finds(string document, params string[] expected) => Finds(ValidationOptions.Default, document, expected);

    public static void Finds(ValidationOptions options, string document, params string[] expected)
    {
        var errors = Validator.Validate(SchemaView.Full(Schema), Parser.Parse(document), options);
        Assert.Equal(expected, errors.Select(error => error.ToString()));
    }
}
