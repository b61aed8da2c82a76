namespace GraphQL.Tests.Execution;

public sealed class NullPropagationTests
{
    private readonly World world = new();

    [Fact]
    public Task An_error_at_a_nullable_field_leaves_its_siblings() =>
        world.Check("{ cat { id fails name } }", """{"cat":{"id":"1","fails":null,"name":"cat 1"}}""", "cat.fails: fails 1");

    [Fact]
    public Task A_null_at_a_non_null_field_takes_the_nearest_nullable_parent() =>
        world.Check("{ hello cat { self { self { mustNul } } } }", """{"hello":"world","cat":null}""",
            "cat.self.self.mustNul: Cannot return null for non-nullable field Cat.mustNul.");

    [Fact]
    public Task An_error_under_non_null_fields_alone_makes_the_data_null() =>
        world.Check("{ hello mustCat { self { mustFail } } }", "null", "mustCat.self.mustFail: mustFail 1");

    [Fact]
    public Task A_nullable_item_is_lost_alone() =>
        world.Check("{ cats { id mustFailOdd } }", """{"cats":[null,null,{"id":"2","mustFailOdd":"even"}]}""", "cats.0.mustFailOdd: odd 1");

    [Fact]
    public Task A_non_null_item_takes_its_list() =>
        world.Check("{ catsFull { mustFailOdd } hello }", """{"catsFull":null,"hello":"world"}""", "catsFull.0.mustFailOdd: odd 1");

    [Fact]
    public Task A_non_null_list_keeps_its_nullable_items() =>
        world.Check("{ mustCats { mustFailOdd } }", """{"mustCats":[null,{"mustFailOdd":"even"}]}""", "mustCats.0.mustFailOdd: odd 1");

    [Fact]
    public Task A_non_null_item_of_a_non_null_list_takes_the_parent() =>
        world.Check("{ mustCatsFull { mustFailOdd } }", "null", "mustCatsFull.0.mustFailOdd: odd 1");

    [Fact]
    public Task A_list_of_lists_is_lost_from_the_inside_out() =>
        world.Check("{ boxes { mustFailOdd } }", """{"boxes":null}""", "boxes.0.0.mustFailOdd: odd 1");

    [Fact]
    public Task An_inner_nullable_list_is_lost_alone() =>
        world.Check("{ boxesLoose { mustFailOdd } }", """{"boxesLoose":[null,null,[{"mustFailOdd":"even"}]]}""", "boxesLoose.0.0.mustFailOdd: odd 1");

    [Fact]
    public Task A_nulled_position_gets_one_error_though_more_fields_below_it_fail() =>
        world.Check("{ cat { a: mustFail b: mustFail } }", """{"cat":null}""", "cat.a: mustFail 1");

    [Fact]
    public Task Errors_before_the_one_that_nulls_stay_and_come_in_the_order_of_the_document() =>
        world.Check("{ cat { fails self { fails } mustFail after: fails } }", """{"cat":null}""",
            "cat.fails: fails 1", "cat.self.fails: fails 1", "cat.mustFail: mustFail 1");

    [Fact]
    public Task A_null_in_a_non_null_item_of_an_abstract_type_propagates() =>
        world.Check("{ beings { id ... on Cat { mustNul } } hello }", "null",
            "beings.0.mustNul: Cannot return null for non-nullable field Cat.mustNul.");

    [Fact]
    public Task A_nullable_object_between_keeps_the_error_at_its_own_place() =>
        world.Check("{ mustCatsFull { maybe { id fails } } }",
            """{"mustCatsFull":[{"maybe":null},{"maybe":{"id":"2","fails":null}},{"maybe":null}]}""", "mustCatsFull.1.maybe.fails: fails 2");

    [Fact]
    public async Task An_error_names_every_place_that_selects_the_field()
    {
        var response = await world.Ask("{ cat { fails }\n  cat { fails } }");
        Assert.Contains("\"locations\":[{\"line\":1,\"column\":9},{\"line\":2,\"column\":9}]", response, StringComparison.Ordinal);
    }
}
