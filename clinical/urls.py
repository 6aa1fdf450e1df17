from django.urls import URLPattern, URLResolver

app_name = "clinical"
urlpatterns: list[URLPattern | URLResolver] = []
