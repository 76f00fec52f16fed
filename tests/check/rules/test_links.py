"""Addresses of the web and of mail."""


def test_addresses_of_the_film_are_checked_wherever_they_stand(says):
    assert len(says("url-syntax", "links: {website: example.com}\ncoverage: [{kind: news, url: 'http//a.de'}]")) == 2
    assert says("url-syntax", "links: {website: https://example.com}") == []
    assert len(says("email-syntax", "contacts: [{role: Press, people: [{name: A, email: a@b}]}]")) == 1
    assert says("email-syntax", "contacts: [{role: Press, email: a@b.de}]") == []


def test_a_link_that_is_not_understood_is_told(says):
    assert len(says("url-syntax", "logline: {text: 'See [our page](example.com/film).'}")) == 1
    assert says("url-syntax", "logline: {text: 'See [our page](https://example.com/film).'}") == []
